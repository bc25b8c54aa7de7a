import { type Change, formatChanges } from '../change/change.ts';
import type { Random } from './random.ts';

/** How often a pair is drawn that is known or makes no sense, before there are taken to be no more. */
const PATIENCE = 20;

/** Up to `count` different pairs of changes, drawn by `random`. */
export function pairUp(
  singles: readonly (readonly Change[])[],
  count: number,
  random: Random,
): readonly (readonly Change[])[] {
  const pairs = new Map<string, readonly Change[]>();
  if (singles.length < 2) return [];
  for (let misses = 0; pairs.size < count && misses < PATIENCE; ) {
    const [a, b] = [random.below(singles.length), random.below(singles.length)];
    const [first, second] = [singles[Math.min(a, b)] ?? [], singles[Math.max(a, b)] ?? []];
    const pair = [...first, ...second];
    const text = formatChanges(pair);
    if (a === b || !canMeet(first, second) || pairs.has(text)) {
      misses++;
      continue;
    }
    misses = 0;
    pairs.set(text, pair);
  }
  return [...pairs.values()];
}

/** Ctrl+C pressed again ends asyncio.run at once; two orders of one moment, two durations of one timer or two values of one constant are no pair. */
function canMeet(first: readonly Change[], second: readonly Change[]): boolean {
  return !first.some((one) => second.some((other) => subject(one) === subject(other)));
}

function subject(change: Change): string {
  switch (change.kind) {
    case 'cancel':
      return `cancel@${change.iteration}:${change.task}`;
    case 'timer':
    case 'fail':
      return `timer@${change.number}`;
    case 'vary':
      return change.name;
    default:
      return change.kind;
  }
}
