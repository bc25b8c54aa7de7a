import type { Fault } from './page.ts';
import { findComments } from './python.ts';
import type { Point, StatedValue } from './types.ts';

/** The mark that states a value where it is printed. */
export const VALUE_MARK = '#>';

/** The values stated in a block's code. */
export interface FoundValues {
  readonly values: readonly StatedValue[];
  /** The code without them; it has as many lines as the code with them. */
  readonly runnable: string;
  readonly faults: readonly Fault[];
}

/**
 * Finds the comments `#> value` at the ends of lines.
 * @param code the code, each line ended by one LF
 * @param place where a line and column of the code stand in the file
 */
export function findValues(code: string, place: (line: number, column: number) => Point): FoundValues {
  // Most blocks have none: their code need not be parsed.
  if (!code.includes(VALUE_MARK)) return { values: [], runnable: code, faults: [] };
  const values: StatedValue[] = [];
  const faults: Fault[] = [];
  let runnable = '';
  let taken = 0;
  for (const { from, to, statement } of findComments(code)) {
    if (!code.startsWith(VALUE_MARK, from)) continue;
    const lineStart = code.lastIndexOf('\n', from - 1) + 1;
    const at = place(lineAt(code, from), from - lineStart + 1);
    const before = code.slice(lineStart, from).trimEnd();
    runnable += code.slice(taken, lineStart) + before;
    taken = to;
    if (before === '') faults.push({ kind: 'value-without-code', at });
    else values.push({ codeLine: lineAt(code, statement), text: code.slice(from + VALUE_MARK.length, to).trim(), at });
  }
  return { values, runnable: runnable + code.slice(taken), faults };
}

function lineAt(code: string, offset: number): number {
  return code.slice(0, offset).split('\n').length;
}
