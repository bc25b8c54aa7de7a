import { type ParseError, parse, parseTree } from 'jsonc-parser';
import type { Point } from '../block/types.ts';

/** Where a character of a text stands. */
export function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

/**
 * Where a text stops being JSON: V8's messages do not always say so.
 * @returns an offset into the text, its length where the text only ends too early; null where it is JSON, or nested so
 * deep that it cannot be told
 */
export function findJsonError(text: string): number | null {
  const errors: ParseError[] = [];
  within(() => parse(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false }));
  return errors[0]?.offset ?? null;
}

/**
 * Where a value stands in well-formed JSON: for a member of an object, where its name does.
 * @param path the names and indices that lead to the value
 * @returns the place of the innermost value of the path that is there
 */
export function placeInJson(text: string, path: readonly (string | number)[]): Point {
  let node = within(() => parseTree(text));
  let offset = node?.offset ?? 0;
  for (const step of path) {
    const next =
      node?.type === 'object'
        ? // Of members with one name, the last one counts.
          node.children?.findLast(({ children }) => children?.[0]?.value === step)
        : node?.type === 'array' && typeof step === 'number'
          ? node.children?.[step]
          : undefined;
    if (!next) break;
    offset = next.offset;
    node = next.type === 'property' ? next.children?.[1] : next;
  }
  return pointAt(text, offset);
}

/** The parser calls itself for what is nested, and a broken file may be nested deeper than the stack. */
function within<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
