import { type Change, USUAL_FAILURE } from '../change/change.ts';
import type { Census } from '../change/explored.ts';
import { groupBy } from '../platform/group-by.ts';

/** What changes are made of beside a census. */
export interface EnumerateOptions {
  /** The exceptions that sleeps raise. @default `OSError` */
  readonly failures?: readonly string[];
  /** Other values of constants of the module, by their names. @default none */
  readonly values?: ReadonlyMap<string, readonly string[]>;
}

/** Timers of one moment that are put into every order; of more, each is once the last, and all are turned round. */
const MAX_PERMUTED = 4;

/** Every single change of the run that the census is of, by kind. */
export function* enumerateChanges(
  { iterations, interrupts, timers }: Census,
  { failures = [USUAL_FAILURE], values = new Map() }: EnumerateOptions = {},
): Iterable<readonly Change[]> {
  const numbered = timers.map((timer, index) => ({ ...timer, number: index + 1 }));
  for (const [index, tasks] of iterations.entries())
    for (const task of tasks) yield [{ kind: 'cancel', iteration: index + 1, task }];
  for (const { number } of numbered) for (const factor of [0, 10]) yield [{ kind: 'timer', number, factor }];
  const moments = groupBy(
    numbered.filter(({ fires }) => fires),
    ({ when }) => when.toFixed(9),
  );
  for (const moment of moments.values())
    for (const moved of otherOrders(moment.map(({ number }) => number)))
      yield moved.map((number) => ({ kind: 'order', number }));
  for (const iteration of interrupts) yield [{ kind: 'interrupt', iteration }];
  yield [{ kind: 'collect' }];
  yield [{ kind: 'eager' }];
  yield [{ kind: 'debug' }];
  for (const { number, sleep, fires } of numbered)
    if (sleep && fires) for (const exception of failures) yield [{ kind: 'fail', number, exception }];
  for (const [name, others] of values) for (const value of others) yield [{ kind: 'vary', name, value }];
}

/** For each other order of a few things, those that come last when the others stay in front as they are. */
function* otherOrders(things: readonly number[]): Iterable<readonly number[]> {
  if (things.length < 2) return;
  if (things.length > MAX_PERMUTED) {
    yield* things.slice(0, -1).map((thing) => [thing]);
    yield things.toReversed().slice(1);
    return;
  }
  for (const order of permutations(things)) {
    let front = 1;
    while (front < order.length && (order[front] ?? 0) > (order[front - 1] ?? 0)) front++;
    if (front < order.length) yield order.slice(front);
  }
}

function* permutations(things: readonly number[]): Iterable<readonly number[]> {
  if (things.length === 0) {
    yield [];
    return;
  }
  for (const [index, thing] of things.entries())
    for (const rest of permutations([...things.slice(0, index), ...things.slice(index + 1)])) yield [thing, ...rest];
}
