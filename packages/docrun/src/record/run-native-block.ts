import { isFor } from '../block/is-for.ts';
import { formatMinors } from '../interpreter/minor.ts';
import { PYTHON_MINORS } from '../interpreter/python-minors.ts';
import type { Said } from '../problem/problem.ts';
import { outcomeOf } from '../recording/outcome.ts';
import type { Outcome } from '../recording/schema.ts';
import { toRecordedRun } from '../recording/to-recorded-run.ts';
import type { Run } from '../run/types.ts';
import type { BlockView } from '../view/page-view.ts';
import { compareOutcomes } from './compare-outcomes.ts';
import type { NativeVersion } from './native-version.ts';
import type { BlockOutcome } from './run-block.ts';
import { whyNotRecorded } from './run-failure.ts';
import { filesOfProgram, toProgram } from './to-program.ts';

/** Real runs before one is believed. */
const RUNS = 3;
/** Real runs to see another order, where a block says that the order is not guaranteed. */
const RUNS_FOR_ORDER = 10;

/** The version on which a native block is recorded: the newest one on the machine that the block is for. */
export function primaryVersion({ block }: BlockView, natives: readonly NativeVersion[]): NativeVersion | undefined {
  const { python } = block.options;
  return natives.findLast(({ minor }) => python === undefined || isFor(python, minor));
}

/**
 * Runs a native block several times, once traced, with several seeds of hashes, and takes it for what it is only where every run did the
 * same. Where lines came in another order, `order="any"` must say so.
 */
export async function runNativeBlock(view: BlockView, natives: readonly NativeVersion[]): Promise<BlockOutcome> {
  const { block } = view;
  const version = primaryVersion(view, natives);
  if (!version) {
    const wanted = block.options.python ?? formatMinors(PYTHON_MINORS);
    return { failure: { key: 'run-failed.no-python', values: { block: block.id, wanted, command: ['doctor'] } } };
  }
  const program = toProgram(view);
  const files = filesOfProgram(program);
  const first = await version.run(program, { mode: 'traced' });
  const refused = whyNotRecorded(block, first);
  if (refused) return { failure: refused };
  const most = block.options.order === 'any' ? RUNS_FOR_ORDER : RUNS;
  for (let count = 2; count <= most; count += 1) {
    const again = await version.run(program, { seed: count % 2 === 0 ? 1 : 0 });
    const failure = whyNotRecorded(block, again);
    if (failure) return { failure };
    const comparison = compareOutcomes(outcomeOf(first), outcomeOf(again), files);
    if (comparison === 'same') continue;
    if (comparison === 'order' && block.options.order === 'any')
      return { runs: [toRecordedRun(first), toRecordedRun(again)] };
    return { failure: whyVaries(comparison, block.id, first, again) };
  }
  return { runs: [toRecordedRun(first)] };
}

/** Two runs of one program on one interpreter did not do the same. */
export function whyVaries(comparison: 'order' | 'different', block: string, one: Run, other: Run): Said {
  const [left, right] = firstOther(outcomeOf(one), outcomeOf(other));
  const key = comparison === 'order' ? 'run-failed.order' : 'run-failed.varies';
  return { key, values: { block, one: left, other: right, interpreter: one.interpreter } };
}

/** The first line in which two runs differ, in each; how they ended where they printed the same. */
export function firstOther(one: Outcome, other: Outcome): [string, string] {
  for (const stream of ['stdout', 'stderr'] as const) {
    const [left, right] = [one[stream].split('\n'), other[stream].split('\n')];
    const line = left.findIndex((text, index) => text !== right[index]);
    if (line !== -1) return [left[line] ?? '', right[line] ?? ''];
    if (left.length < right.length) return ['', right[left.length] ?? ''];
  }
  return [endOf(one), endOf(other)];
}

function endOf({ exit, exception }: Outcome): string {
  return exception === null ? `exit ${exit}` : `${exception.type}: ${exception.message}`;
}
