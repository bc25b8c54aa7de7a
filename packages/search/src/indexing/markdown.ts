import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const markdown = () =>
  unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm).use(remarkMath).use(remarkDirective);

const parser = markdown().freeze();

/** Parses a page with all that is inside paragraphs, which docrun's own parser leaves out for speed. */
export function parseWholeMarkdown(source: string): Root {
  return parser.parse(source);
}

/** The same for `.mdx`; loaded only where there is such a page, because MDX brings a JavaScript parser with it. */
export async function loadWholeMdxParser(): Promise<(source: string) => Root> {
  const { default: remarkMdx } = await import('remark-mdx');
  const mdx = markdown().use(remarkMdx).freeze();
  return (source) => mdx.parse(source);
}
