/** Where what is stated first differs from what was recorded. */
export interface Difference {
  /** The line of the stated text, from 1; one past the last where the recorded text goes on. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** The stated line; null where the stated text has ended. */
  readonly stated: string | null;
  /** The recorded line; null where the recorded text has ended. */
  readonly recorded: string | null;
}

/**
 * Compares two texts line by line, character by character; only the line end at the very end does not count.
 * @returns null where they are equal
 */
export function firstDifference(stated: string, recorded: string): Difference | null {
  const statedLines = toLines(stated);
  const recordedLines = toLines(recorded);
  for (let index = 0; index < Math.max(statedLines.length, recordedLines.length); index++) {
    const one = statedLines[index];
    const other = recordedLines[index];
    if (one === other) continue;
    return {
      line: index + 1,
      column: columnOfDifference(one ?? '', other ?? ''),
      stated: one ?? null,
      recorded: other ?? null,
    };
  }
  return null;
}

/**
 * Compares two texts as collections of lines, in whatever order.
 * @returns null where they hold the same lines; else the first stated line that was not recorded
 */
export function differenceInAnyOrder(stated: string, recorded: string): Difference | null {
  const left = new Map<string, number>();
  for (const line of toLines(recorded)) left.set(line, (left.get(line) ?? 0) + 1);
  const statedLines = toLines(stated);
  const unknown: { line: number; stated: string }[] = [];
  for (const [index, line] of statedLines.entries()) {
    const count = left.get(line) ?? 0;
    if (count > 0) left.set(line, count - 1);
    else unknown.push({ line: index + 1, stated: line });
  }
  const recordedLine = [...left].find(([, count]) => count > 0)?.[0] ?? null;
  const [first] = unknown;
  if (first) return { ...first, column: columnOfDifference(first.stated, recordedLine ?? ''), recorded: recordedLine };
  if (recordedLine === null) return null;
  return { line: statedLines.length + 1, column: 1, stated: null, recorded: recordedLine };
}

/** The lines of a text; the line end at its very end ends the last one and begins none. */
export function toLines(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function columnOfDifference(one: string, other: string): number {
  let index = 0;
  while (index < one.length && one[index] === other[index]) index++;
  return index + 1;
}
