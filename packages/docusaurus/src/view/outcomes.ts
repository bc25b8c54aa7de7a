import type { Outcome } from 'docrun/recording';
import { hangs } from 'docrun/recording';
import type { ComparedText, OutcomeView, StopView } from './block-view.ts';
import { changedLines } from './changed-lines.ts';

/** What came out on one Python. */
export interface OutcomeOn {
  readonly python: string;
  readonly outcome: Outcome;
}

/** What came out on several Pythons, the same on each. */
interface OutcomeGroup {
  readonly pythons: readonly string[];
  readonly outcome: Outcome;
}

/**
 * The shown outcome and the others, in the order in which they first come, with the lines that set them apart.
 * @returns nothing where there are no others
 */
export function viewOutcomes(shown: OutcomeGroup, others: readonly OutcomeOn[]): readonly OutcomeView[] {
  if (others.length === 0) {
    return [];
  }
  const groups = groupBy(others, ({ outcome }) => JSON.stringify(outcome)).map(toGroup);
  const against = groups.map(({ outcome }) => outcome);
  return [toView(shown, against), ...groups.map((group) => toView(group, [shown.outcome]))];
}

/** Runs that stopped, those with the same exception together. */
export function groupStops(stopped: readonly OutcomeOn[]): readonly StopView[] {
  return groupBy(stopped, ({ outcome }) => JSON.stringify(outcome.exception)).flatMap((group) => {
    const exception = group[0]?.outcome.exception;
    const outcomes = groupBy(group, ({ outcome }) => JSON.stringify(outcome)).map((same) => toView(toGroup(same), []));
    return exception ? [{ pythons: namesOf(group), exception, outcomes }] : [];
  });
}

function groupBy(
  list: readonly OutcomeOn[],
  keyOf: (one: OutcomeOn) => string,
): readonly (readonly [OutcomeOn, ...OutcomeOn[]])[] {
  const groups = new Map<string, [OutcomeOn, ...OutcomeOn[]]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.values()];
}

function toGroup(same: readonly [OutcomeOn, ...OutcomeOn[]]): OutcomeGroup {
  return { pythons: namesOf(same), outcome: same[0].outcome };
}

/** A release that was run in real time and on the virtual clock is named once. */
function namesOf(list: readonly OutcomeOn[]): readonly string[] {
  return [...new Set(list.map(({ python }) => python))];
}

function toView({ pythons, outcome }: OutcomeGroup, against: readonly Outcome[]): OutcomeView {
  const { exit, exception, stdout, stderr } = outcome;
  const isHang = hangs(outcome);
  const compared = (text: string, others: readonly string[]): ComparedText => {
    const changed = new Set(others.flatMap((other) => changedLines(text, other)));
    return { text, changed: [...changed].sort((a, b) => a - b) };
  };
  return {
    pythons,
    exit,
    exception: isHang ? null : exception,
    hangs: isHang,
    stdout: compared(
      stdout,
      against.map((other) => other.stdout),
    ),
    stderr: compared(
      stderr,
      against.map((other) => other.stderr),
    ),
  };
}
