import { parser } from '@lezer/python';

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

/** One token of Python code, or the beginning or end of a construct around tokens. */
export interface MaskedToken {
  /** The token's text; the text of a string is masked. */
  readonly text: string;
  /** Where it begins, as an offset into the code. */
  readonly from: number;
}

const MASKED = '…';

/**
 * The tokens of Python code with the contents of strings masked and comments left out.
 * The fields of f-strings are kept, strings that stand side by side count as one, and the nesting of constructs is
 * among the tokens: two codes with equal texts do the same but for what their strings say.
 */
export function maskPython(code: string): MaskedToken[] {
  const tokens: MaskedToken[] = [];
  const isString = (text: string) => /^[bf]*"…"$/.test(text);
  const push = (text: string, from: number) => {
    if (isString(text) && tokens.at(-1)?.text === text) return;
    tokens.push({ text, from });
  };
  parser.parse(code).iterate({
    enter(node) {
      const text = () => code.slice(node.from, node.to);
      switch (node.name) {
        case 'Comment':
          return false;
        case 'ContinuedString':
          return true;
        case 'String':
          push(`${prefix(text())}"${MASKED}"`, node.from);
          return false;
        case 'FormatString':
          push(`${prefix(text())}"${MASKED}"`, node.from);
          return true;
        case 'FormatSpec':
          // Its letters are no nodes of their own, yet they decide what is printed.
          push(text(), node.from);
          return true;
        default:
          if (node.node.firstChild) push(`${node.name}{`, node.from);
          else push(text(), node.from);
          return true;
      }
    },
    leave(node) {
      const { name } = node;
      if (name === 'ContinuedString' || name === 'FormatString' || name === 'FormatSpec') return;
      if (node.node.firstChild) push('}', node.to);
    },
  });
  return tokens;
}

/** The letters before a string's quote that change what it is: `b` and `f`. */
function prefix(text: string): string {
  const letters = /^[A-Za-z]*/.exec(text)?.[0].toLowerCase() ?? '';
  return [...letters].filter((letter) => letter === 'b' || letter === 'f').join('');
}
