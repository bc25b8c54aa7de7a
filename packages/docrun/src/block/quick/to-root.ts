import type { SyntaxNode, Tree } from '@lezer/common';
import type { BlockContent, Code, DefinitionContent, Heading, ListItem, Paragraph, Root, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import { decodeString } from 'micromark-util-decode-string';
import { keepFenceSyntax } from '../fence-syntax.ts';
import type { Point } from '../types.ts';
import { Undecided } from './parser.ts';

type Position = NonNullable<Code['position']>;
/** What can stand in a container. */
type Content = BlockContent | DefinitionContent;

/** A text by offsets. */
interface Source {
  readonly text: string;
  readonly pointOf: (offset: number) => Point;
}

/** What stands before the part that was parsed. */
export interface FrontMatter {
  readonly lines: number;
  /** Null where there is none. */
  readonly text: string | null;
}

/** The tree of a page as other tools of Markdown have it, from that of its text without front matter. */
export function toRoot(text: string, tree: Tree, frontMatter: FrontMatter): Root {
  const source: Source = { text, pointOf: createPlaces(text, frontMatter.lines) };
  const children: RootContent[] = toContents(source, tree.topNode);
  if (frontMatter.text !== null) children.unshift({ type: 'yaml', value: frontMatter.text });
  return { type: 'root', children };
}

function toContents(source: Source, parent: SyntaxNode): Content[] {
  return childrenOf(parent).flatMap((node) => toContent(source, node) ?? []);
}

/** Null for the marks of lists and quotes. */
function toContent(source: Source, node: SyntaxNode): Content | null {
  const position = positionOf(source, node.from, node.to);
  switch (node.name) {
    case 'Paragraph':
      return { type: 'paragraph', children: toText(source, node.from, node.to), position };
    case 'FencedCode':
      return toFence(source, node, position);
    case 'Blockquote':
      return { type: 'blockquote', children: toContents(source, node), position };
    case 'BulletList':
    case 'OrderedList':
      return { type: 'list', children: childrenOf(node).map((item) => toItem(source, item)), position };
    case 'HorizontalRule':
      return { type: 'thematicBreak', position };
    case 'Math':
      return { type: 'math', value: '', position };
    case 'LeafDirective':
      return toDirective(source, node, position);
    case 'QuoteMark':
    case 'ListMark':
      return null;
    default: {
      const depth = /^ATXHeading([1-6])$/.exec(node.name)?.[1];
      // An underlined heading is a paragraph until its last line.
      if (depth === undefined) throw new Undecided();
      return toHeading(source, node, Number(depth) as Heading['depth'], position);
    }
  }
}

function toItem(source: Source, node: SyntaxNode): ListItem {
  return { type: 'listItem', children: toContents(source, node), position: positionOf(source, node.from, node.to) };
}

function toHeading(source: Source, node: SyntaxNode, depth: Heading['depth'], position: Position): Heading {
  const [open, close] = childrenOf(node);
  const children = toText(source, open?.to ?? node.from, close?.from ?? node.to);
  return { type: 'heading', depth, children, position };
}

function toText({ text }: Source, from: number, to: number): Paragraph['children'] {
  const value = decode(text.slice(from, to)).trim();
  return value === '' ? [] : [{ type: 'text', value }];
}

/** Without escapes and character references. */
function decode(text: string): string {
  return /[\\&]/.test(text) ? decodeString(text) : text;
}

function toFence(source: Source, node: SyntaxNode, position: Position): Code {
  const { text, pointOf } = source;
  const children = childrenOf(node);
  const close = children.findLast(({ name }) => name === 'CodeMark');
  // Without a closing fence it takes up the blank lines at its end, or does not.
  if (!close || close.from === node.from) throw new Undecided();
  const columns = new Map<number, number>();
  let value = '';
  for (const { from, to } of children.filter(({ name }) => name === 'CodeText')) {
    const code = text.slice(from, to);
    value += code;
    let offset = from;
    for (const line of code.split('\n')) {
      if (line !== '') {
        const at = pointOf(offset);
        // In a fence that is itself indented, lines lose as much, as far as they have it.
        if (at.column !== position.start.column) throw new Undecided();
        columns.set(at.line, at.column);
      }
      offset += line.length + 1;
    }
  }
  // One blank line is no text, and more are one line less.
  if (value === '\n' && pointOf(close.from).line === position.start.line + 2) value = '';
  const info = children.find(({ name }) => name === 'CodeInfo');
  const [, lang = null, between = '', rawMeta = null] =
    /^([^ ]+)( *)(.+)?$/.exec(info ? text.slice(info.from, info.to) : '') ?? [];
  const code: Code = { type: 'code', lang: lang && decode(lang), meta: rawMeta && decode(rawMeta), value, position };
  const meta = info && lang && rawMeta ? pointOf(info.from + lang.length + between.length) : null;
  keepFenceSyntax(code, { closed: true, meta, rawMeta: rawMeta ?? '', columns });
  return code;
}

function toDirective({ text }: Source, node: SyntaxNode, position: Position): LeafDirective {
  const [, name = '', list = ''] = /^::([^{\s]+)(?:\{(.*)\})?/.exec(text.slice(node.from, node.to)) ?? [];
  const attributes = Object.fromEntries(
    Array.from(list.matchAll(/([a-z]+)="([^"]*)"/g), ([, key = '', value = '']) => [key, value]),
  );
  return { type: 'leafDirective', name, attributes, children: [], position };
}

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

function positionOf({ pointOf }: Source, from: number, to: number): Position {
  return { start: pointOf(from), end: pointOf(to) };
}

/**
 * Where characters of a text stand, lines and columns from 1.
 * @param before how many lines there are before it
 */
function createPlaces(text: string, before: number): (offset: number) => Point {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: before + low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
