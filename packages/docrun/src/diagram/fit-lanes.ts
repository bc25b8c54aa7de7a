import type { Lane } from './model.ts';

/** With more lanes than these, coroutines are shown in the lane of their task. */
const MANY = 6;

/** A lane that a picture may have. */
export interface LaneCandidate extends Lane {
  /** The names by which the option `lanes` may ask for it. */
  readonly names: readonly string[];
  /** Left out first where there is no room. */
  readonly minor: boolean;
}

export function fitLanes(candidates: readonly LaneCandidate[]): readonly LaneCandidate[] {
  const many = candidates.length > MANY;
  return candidates.filter(({ minor }) => !(many && minor));
}

/** Those that are asked for, in the order of the names, each of them once. */
export function pickLanes(candidates: readonly LaneCandidate[], wanted: readonly string[]): readonly LaneCandidate[] {
  return [...new Set(wanted.flatMap((name) => candidates.filter(({ names }) => names.includes(name))))];
}
