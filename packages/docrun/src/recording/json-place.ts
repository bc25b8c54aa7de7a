import type { Point } from '../block/types.ts';

/** Where a character of a text stands. */
export function pointAt(text: string, offset: number): Point {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: offset - lineStart + 1 };
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],]|[^\s"{}[\],]+/g;

/** An object or array that is open while the text is read. */
interface Open {
  readonly kind: '{' | '[';
  /** What of the path lies inside it; null off the path. */
  readonly path: readonly (string | number)[] | null;
  /** What the path says of the member or item that is being read; null off the path. */
  inside: readonly (string | number)[] | null;
  /** The number of items before this one. */
  index: number;
  /** Whether a name comes next. */
  atName: boolean;
}

/**
 * Where a value stands in well-formed JSON: for a member of an object, where its name does.
 * @param path the names and indices that lead to the value
 * @returns the place of the innermost value of the path that is there
 */
export function placeInJson(text: string, path: readonly (string | number)[]): Point {
  const open: Open[] = [];
  let best = 0;
  // Not recursive: a broken file may be nested deeper than the stack.
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const around = open.at(-1);
    const step = (here: boolean): void => {
      if (!around) return;
      around.inside = here ? (around.path?.slice(1) ?? null) : null;
      if (here) best = index;
    };
    if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (around) Object.assign(around, { index: around.index + 1, atName: around.kind === '{' });
    } else if (around?.atName) {
      step(JSON.parse(token) === around.path?.[0]);
      around.atName = false;
    } else {
      if (around?.kind === '[') step(around.index === around.path?.[0]);
      const inside = around ? around.inside : path;
      if (token === '{' || token === '[')
        open.push({ kind: token, path: inside, inside: null, index: 0, atName: token === '{' });
    }
  }
  return pointAt(text, best);
}
