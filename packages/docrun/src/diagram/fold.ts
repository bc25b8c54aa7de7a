import type { Step } from './model.ts';
import type { Words } from './words.ts';

/** Steps a reader can take in. */
const MANY_STEPS = 26;
const LONGEST_PERIOD = 10;
const FEWEST_REPEATS = 3;

/**
 * Folds repetitions where there are more steps than a reader can take in: the same messages between the same lanes, up to
 * the numbers and texts in them, three times or more in a row, are shown once.
 */
export function foldSteps(steps: readonly Step[], words: Words): readonly Step[] {
  if (steps.length <= MANY_STEPS) return steps;
  const keys = steps.map(shape);
  const folded: Step[] = [];
  let at = 0;
  while (at < steps.length) {
    const found = repetition(keys, at);
    const step = steps[at];
    if (step === undefined) break;
    if (found === null) {
      folded.push(step);
      at += 1;
    } else {
      const { times, period } = found;
      const text = words('repeated', { count: times });
      folded.push({ kind: 'repeat', times, text, steps: steps.slice(at, at + period) });
      at += found.period * found.times;
    }
  }
  return folded;
}

/** Leaves the first `most` steps; `left` says how many more there were. */
export function cutSteps(
  steps: readonly Step[],
  most: number,
): { readonly steps: readonly Step[]; readonly left: number } {
  return { steps: steps.slice(0, most), left: Math.max(0, steps.length - most) };
}

function repetition(keys: readonly string[], at: number): { period: number; times: number } | null {
  let best: { period: number; times: number } | null = null;
  for (let period = 1; period <= LONGEST_PERIOD; period += 1) {
    let times = 1;
    while (same(keys, at, at + times * period, period)) times += 1;
    if (times >= FEWEST_REPEATS && period > 1 && (best === null || times * period > best.times * best.period))
      best = { period, times };
  }
  return best;
}

function same(keys: readonly string[], first: number, second: number, length: number): boolean {
  if (second + length > keys.length) return false;
  for (let index = 0; index < length; index += 1) if (keys[first + index] !== keys[second + index]) return false;
  return true;
}

function shape(step: Step): string {
  if (step.kind === 'repeat') return 'repeat';
  if (step.kind === 'note') return `note ${step.lanes.join()} ${step.text.length}`;
  return `${step.style} ${step.from} ${step.to} ${step.text.replace(/\d+(?:[.,]\d+)?|'[^']*'|"[^"]*"/g, '#')}`;
}
