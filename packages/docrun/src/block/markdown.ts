import type { Code, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { type Data, type Processor, unified } from 'unified';
import { fenceSyntax, keepFenceSyntax } from './fence-syntax.ts';

type FromMarkdownExtension = NonNullable<Data['fromMarkdownExtensions']>[number];
type Handle = NonNullable<Extract<FromMarkdownExtension, { enter?: unknown }>['enter']>[string];
type Context = ThisParameterType<Handle>;
type Token = Parameters<Handle>[0];

function openCode(context: Context): Code | undefined {
  return context.stack.findLast((node): node is Code => node.type === 'code');
}

/** Keeps where a fence's parts stand: mdast has the position of the whole node only. */
const fencePositions: FromMarkdownExtension = {
  enter: {
    codeFencedFence() {
      const node = openCode(this);
      if (!node) return;
      const known = fenceSyntax(node);
      if (known) known.closed = true;
      else keepFenceSyntax(node, { closed: false, meta: null, rawMeta: '', columns: new Map() });
    },
    codeFencedFenceMeta(token: Token) {
      const node = openCode(this);
      const syntax = node && fenceSyntax(node);
      if (syntax) {
        syntax.meta = { line: token.start.line, column: token.start.column };
        syntax.rawMeta = this.sliceSerialize(token);
      }
      this.buffer();
    },
    codeFlowValue(token: Token) {
      const node = openCode(this);
      if (node) fenceSyntax(node)?.columns.set(token.start.line, token.start.column);
      this.config.enter.data?.call(this, token);
    },
  },
};

function addFencePositions(this: Processor): void {
  const data = this.data();
  data.fromMarkdownExtensions ??= [];
  data.fromMarkdownExtensions.push(fencePositions);
}

/**
 * What CommonMark and GFM have inside of paragraphs, and tables, which hold no blocks either. CommonMark finds blocks
 * first and never looks into a paragraph to do so: without these, the tree has the same fences and headings in half the time.
 */
const INLINE = [
  'attention',
  'autolink',
  'codeText',
  'emailAutolink',
  'gfmFootnoteCall',
  'gfmPotentialFootnoteCall',
  'hardBreakEscape',
  'htmlText',
  'labelEnd',
  'labelStartImage',
  'labelStartLink',
  'protocolAutolink',
  'strikethrough',
  'table',
  'tasklistCheck',
  'wwwAutolink',
];

function skipInline(this: Processor): void {
  const data = this.data();
  // Directives have no name by which they could be left out: `:30` in a time of day would be one.
  const extensions = (data.micromarkExtensions ?? []).map((extension) => ({ ...extension, text: {} }));
  data.micromarkExtensions = [...extensions, { disable: { null: INLINE } }];
}

const commonMark = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkMath)
  .use(remarkDirective)
  .use(skipInline)
  .use(addFencePositions)
  .freeze();

/** Of what GFM adds, only a footnote can hold a block. */
const withFootnotes = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkMath)
  .use(remarkDirective)
  .use(skipInline)
  .use(addFencePositions)
  .freeze();

/** Turns a file's text into its syntax tree; throws a VFileMessage (or an Error with `place`) where MDX is broken. */
export type MarkdownParser = (source: string) => Root;

/** The parser for `.md`: CommonMark with GFM, math, directives and front matter, as Docusaurus reads it, but for what is inside paragraphs. */
export const parseMarkdown: MarkdownParser = (source) =>
  source.includes('[^') ? withFootnotes.parse(source) : commonMark.parse(source);

/** The parser for `.mdx`. MDX brings a JavaScript parser with it, so it is loaded only when a project has such a page. */
export async function loadMdxParser(): Promise<MarkdownParser> {
  const { default: remarkMdx } = await import('remark-mdx');
  const mdx = unified()
    .use(remarkParse)
    .use(remarkFrontmatter)
    .use(remarkGfm)
    .use(remarkMath)
    .use(remarkDirective)
    .use(remarkMdx)
    .use(addFencePositions)
    .freeze();
  return (source) => mdx.parse(source);
}
