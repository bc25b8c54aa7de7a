import type { Point } from '../block/types.ts';

/** Where a character of a text stands. */
export function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s"{}[\]:,]+/g;

/**
 * Where a value stands in well-formed JSON: for a member of an object, where its name does.
 * @param path the names and indices that lead to the value
 * @returns the place of the innermost value of the path that is there
 */
export function placeInJson(text: string, path: readonly (string | number)[]): Point {
  const tokens = text.matchAll(TOKEN);
  let best = 0;
  const next = (): RegExpExecArray => {
    const { value, done } = tokens.next();
    if (done) throw new SyntaxError('JSON ends too early');
    return value;
  };
  /** Reads a value whose first token is `token`; `rest` is what of the path lies inside it, null off the path. */
  const read = (token: RegExpExecArray, rest: readonly (string | number)[] | null): void => {
    const [head, ...tail] = rest ?? [];
    if (token[0] === '{') {
      for (let name = next(); name[0] !== '}'; name = next()) {
        if (name[0] === ',') continue;
        const on = head !== undefined && JSON.parse(name[0]) === head;
        if (on) best = name.index;
        next();
        read(next(), on ? tail : null);
      }
    } else if (token[0] === '[') {
      for (let item = next(), index = 0; item[0] !== ']'; item = next()) {
        if (item[0] === ',') continue;
        const on = head === index;
        if (on) best = item.index;
        read(item, on ? tail : null);
        index++;
      }
    }
  };
  read(next(), path);
  return pointAt(text, best);
}
