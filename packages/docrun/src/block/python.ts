import { parser } from '@lezer/python';
import type { MaskedToken } from './masked-token.ts';

/** A comment of Python code, its places as offsets into the code. */
export interface PythonComment {
  readonly from: number;
  readonly to: number;
  /** Where the statement begins that ends before the comment, on the same line; `from` where there is none. */
  readonly statement: number;
}

/** The comments of Python code, found by its grammar: a `#` inside a string is none. */
export function findComments(code: string): PythonComment[] {
  const comments: PythonComment[] = [];
  const tree = parser.parse(code);
  tree.iterate({
    enter(node) {
      if (node.name !== 'Comment') return;
      const lineStart = code.lastIndexOf('\n', node.from - 1) + 1;
      const before = code.slice(lineStart, node.from).trimEnd();
      let statement = before === '' ? null : tree.resolveInner(lineStart + before.length, -1);
      while (statement && !statement.name.endsWith('Statement')) statement = statement.parent;
      comments.push({ from: node.from, to: node.to, statement: statement?.from ?? node.from });
    },
  });
  return comments;
}

const MASKED = '…';

/**
 * The tokens of Python code with the contents of strings masked and comments left out.
 * The fields of f-strings are kept, strings that stand side by side count as one, and the nesting of constructs is
 * among the tokens: two codes with equal texts do the same but for what their strings say.
 */
export function maskPython(code: string): MaskedToken[] {
  const tokens: MaskedToken[] = [];
  const cursor = parser.parse(code).cursor();
  const walk = (): void => {
    const { name, from, to } = cursor;
    if (name === 'Comment') return;
    if (name === 'String') {
      pushString(tokens, code.slice(from, to), from);
      return;
    }
    if (name === 'FormatString') pushString(tokens, code.slice(from, to), from);
    // The letters of a format are no nodes of their own, yet they decide what is printed.
    if (name === 'FormatSpec') tokens.push({ text: code.slice(from, to), from });
    const isConstruct = !TRANSPARENT.has(name);
    if (!cursor.firstChild()) {
      if (isConstruct) tokens.push({ text: code.slice(from, to), from });
      return;
    }
    if (isConstruct) tokens.push({ text: `${name}{`, from });
    do walk();
    while (cursor.nextSibling());
    cursor.parent();
    if (isConstruct) tokens.push({ text: '}', from: to });
  };
  walk();
  return tokens;
}

/** What is among the tokens by its parts, or as one token, and not as a construct around them. */
const TRANSPARENT = new Set(['ContinuedString', 'FormatString', 'FormatSpec']);

/** Strings that stand side by side are one to the interpreter, and a translator may divide them otherwise. */
function pushString(tokens: MaskedToken[], text: string, from: number): void {
  const masked = `${prefix(text)}"${MASKED}"`;
  if (tokens.at(-1)?.text !== masked) tokens.push({ text: masked, from });
}

/** The lines on which code begins, from 1 and in order: not those that are blank, or hold a comment or the inside of a string only. */
export function linesWithCode(code: string): number[] {
  const lines = new Set<number>();
  let line = 1;
  let counted = 0;
  parser.parse(code).iterate({
    enter({ name, from, node }) {
      if (name === 'Comment') return false;
      if (node.firstChild && name !== 'FormatString') return true;
      for (; counted < from; counted++) if (code[counted] === '\n') line++;
      lines.add(line);
      return false;
    },
  });
  return [...lines];
}

/** The letters before a string's quote that change what it is: `b` and `f`. */
function prefix(text: string): string {
  const letters = /^[A-Za-z]*/.exec(text)?.[0].toLowerCase() ?? '';
  return [...letters].filter((letter) => letter === 'b' || letter === 'f').join('');
}
