import type { Label } from '../text/label.ts';
import type { Row } from './rows.ts';
import { SIZES } from './sizes.ts';

/** A label that wants room between lanes. Gap 0 lies left of the first lane, gap n between lanes n - 1 and n. */
export interface Need {
  readonly label: Label;
  /** The gaps that it has together. */
  readonly gaps: readonly number[];
  /** What of these gaps is not its own, in pixels; less than nothing where it may go past them. */
  readonly around: number;
  /** The lane that the label is a note over, where it is one. */
  readonly over?: number;
}

/** What the labels of the rows need, inside of `depth` frames. */
export function needsOf(rows: readonly Row[], laneCount: number, depth = 0): readonly Need[] {
  return rows.flatMap((row): readonly Need[] => {
    if (row.kind === 'frame') return needsOf(row.rows, laneCount, depth + 1);
    const { label } = row;
    if (row.kind === 'message') {
      const { from, to } = row;
      if (from === to) return [{ label, gaps: [from + 1], around: SIZES.selfWidth + 2 * SIZES.labelGap }];
      return [{ label, gaps: between(from, to), around: SIZES.labelGap + SIZES.headRoom }];
    }
    const { first, last } = row;
    if (first < last) return [{ label, gaps: between(first, last), around: 2 * (SIZES.notePadding - SIZES.overhang) }];
    const inner = [first > 0, last < laneCount - 1].filter(Boolean).length;
    const beside = SIZES.noteGap + depth * SIZES.framePadding;
    return [{ label, gaps: [first, first + 1], around: 2 * SIZES.notePadding + inner * beside, over: first }];
  });
}

function between(one: number, other: number): readonly number[] {
  const first = Math.min(one, other);
  return Array.from({ length: Math.abs(one - other) }, (_, index) => first + 1 + index);
}
