import { type BlockParser, type LeafBlock, type Line, parser } from '@lezer/markdown';

/** Thrown out of the parser where a page has what only the complete parser can tell. */
export class Undecided extends Error {
  override readonly name = 'Undecided';
}

function refuse(): never {
  throw new Undecided();
}

/** HTML, containers of directives, and items of lists that begin with an empty line. */
const UNKNOWN = /^(?:<|:::|(?:[-+*]|\d+[.)]) *$)/;

function refuseUnknown({ text, pos }: Line): false {
  if (UNKNOWN.test(text.slice(pos))) refuse();
  return false;
}

const unknown: BlockParser = {
  name: 'Unknown',
  before: 'LinkReference',
  parse: (cx, line) => {
    // Indented code.
    if (line.indent >= line.baseIndent + 4) refuse();
    return refuseUnknown(line) || refuseLateItem(line, cx.parentType().name === 'OrderedList');
  },
  endLeaf: (cx, line) => {
    const isNext = line.pos === 0 && cx.depth > 2 && cx.parentType(cx.depth - 2).name === 'OrderedList';
    return refuseUnknown(line) || refuseLateItem(line, isNext);
  },
};

/** A list whose first number is not 1 is one or is not, which depends on what stands before it. */
function refuseLateItem({ text, pos }: Line, isNext: boolean): false {
  if (!isNext && /^(?!1[.)])\d+[.)] /.test(text.slice(pos))) refuse();
  return false;
}

/** The definition of a link may go over several lines, and turn out to be none. */
const linkReference: BlockParser = {
  name: 'LinkReference',
  leaf: (_, { content }) => {
    if (!content.startsWith('[')) return null;
    const look = (leaf: LeafBlock): false => (leaf.content.includes(']:') ? refuse() : false);
    return { nextLine: (_cx, _line, leaf) => look(leaf), finish: (_cx, leaf) => look(leaf) };
  },
};

/** A directive on a line of its own in its plainest form: `::name{key="value"}`. */
const LEAF_DIRECTIVE = /^::[a-zA-Z][a-zA-Z\d]*(?:\{[a-z]+="[^"&\\{}]*"(?: [a-z]+="[^"&\\{}]*")*\})?[ \t]*$/;

function isLeafDirective({ text, pos }: Line): boolean {
  if (!text.startsWith('::', pos)) return false;
  return LEAF_DIRECTIVE.test(text.slice(pos)) || refuse();
}

const leafDirective: BlockParser = {
  name: 'LeafDirective',
  after: 'Unknown',
  parse: (cx, line) => {
    if (!isLeafDirective(line)) return false;
    const from = cx.lineStart + line.pos;
    const to = cx.lineStart + line.text.length;
    cx.nextLine();
    cx.addElement(cx.elt('LeafDirective', from, to));
    return true;
  },
  endLeaf: (_, line) => isLeafDirective(line),
};

/** Two dollars or more, and on their line no other ones. */
const MATH_FENCE = /^(\${2,})[^$]*$/;

function mathFence({ text, pos }: Line): string | null {
  return MATH_FENCE.exec(text.slice(pos))?.[1] ?? null;
}

/** A formula between lines of dollars. */
const math: BlockParser = {
  name: 'Math',
  after: 'LeafDirective',
  parse: (cx, line) => {
    const fence = mathFence(line);
    if (fence === null) return false;
    const from = cx.lineStart + line.pos;
    const { baseIndent } = line;
    while (cx.nextLine()) {
      // The list or quote that it stands in ends before it does.
      if (line.baseIndent !== baseIndent) refuse();
      const text = line.text.slice(line.pos);
      if (line.indent >= baseIndent + 4 || !text.startsWith(fence) || !/^\$+ *$/.test(text)) continue;
      cx.nextLine();
      break;
    }
    cx.addElement(cx.elt('Math', from, cx.prevLineEnd()));
    return true;
  },
  endLeaf: (_, line) => mathFence(line) !== null,
};

/** Finds the blocks of a page; what is inside of paragraphs and headings stays one text. Its parse throws {@link Undecided}. */
export const quickParser = parser.configure({
  remove: ['HTMLBlock'],
  defineNodes: [
    { name: 'LeafDirective', block: true },
    { name: 'Math', block: true },
  ],
  parseBlock: [linkReference, unknown, leafDirective, math],
  parseInline: [{ name: 'Text', before: 'Escape', parse: ({ end }) => end }],
});
