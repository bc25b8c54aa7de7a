import { isNative } from '../block/is-native.ts';
import { releaseOf } from '../interpreter/identity.ts';
import type { Said } from '../problem/problem.ts';
import { outcomeOf } from '../recording/outcome.ts';
import type { Outcome, RecordedRun, Witness } from '../recording/schema.ts';
import { toRecordedRun } from '../recording/to-recorded-run.ts';
import type { Run } from '../run/types.ts';
import type { BlockView } from '../view/page-view.ts';
import { compareOutcomes } from './compare-outcomes.ts';
import type { NativeVersion, VersionRunOptions } from './native-version.ts';
import { whyNotRecorded } from './run-failure.ts';
import { firstOther, whyVaries } from './run-native-block.ts';
import { filesOfProgram, toProgram } from './to-program.ts';

/** Seconds that a real run may take beyond what the virtual clock says. */
const PATIENCE = 20;

/** Runs work while nothing else is running, so that its times are its own. */
export type Alone = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** What came of running a block on another version: a witness, or why there is none. */
export type WitnessOutcome =
  | {
      readonly witness: Omit<Witness, 'digest'>;
      /** A run with the same lines in another order: it proves that `order="any"` is needed. */
      readonly otherOrder: RecordedRun | null;
    }
  | { readonly failure: Said };

/**
 * Runs a block in real time on one version and compares it with the block's first run.
 *
 * What differs is owed to the version where the same version on the virtual clock does the same as in real time, twice.
 * Otherwise other work may have slowed the runs down, so they are made again, twice, with nothing else running: then runs
 * that differ from each other show that the block does not repeat, and runs that differ from the virtual clock alone show a fault
 * of the block or of docrun.
 */
export async function witnessBlock(
  view: BlockView,
  first: RecordedRun,
  version: NativeVersion,
  alone: Alone,
): Promise<WitnessOutcome> {
  const { block } = view;
  const program = toProgram(view);
  const files = filesOfProgram(program);
  const seconds = isNative(block) ? undefined : Math.ceil(first.elapsed * 1.5) + PATIENCE;
  const run = (options: VersionRunOptions) =>
    version.run(program, { ...options, ...(seconds === undefined ? {} : { seconds }) });
  const isLike = (one: Outcome, other: Outcome): boolean => {
    const comparison = compareOutcomes(one, other, files);
    return comparison === 'same' || (comparison === 'order' && block.options.order === 'any');
  };
  const stated = outcomeOf(first);
  const agreed = (real: Run, runs: number): WitnessOutcome => {
    const isOther = compareOutcomes(stated, outcomeOf(real), files) === 'order';
    return {
      witness: { interpreter: real.interpreter, runs, differs: null },
      otherOrder: isOther ? toRecordedRun(real) : null,
    };
  };
  const differing = (real: Run): WitnessOutcome => ({
    witness: { interpreter: real.interpreter, runs: 2, differs: qualified(real) },
    otherOrder: null,
  });

  const one = await run({ seed: 1 });
  if (isTaken(one) && isLike(stated, outcomeOf(one))) return agreed(one, 1);
  const virtual = isNative(block) ? null : outcomeOf(await run({ mode: 'virtual' }));
  if (virtual !== null && isTaken(one) && isLike(virtual, outcomeOf(one))) {
    const two = await run({ seed: 0 });
    if (isTaken(two) && isLike(outcomeOf(one), outcomeOf(two))) return differing(one);
  }
  return alone(async () => {
    const [before, after] = [await run({ seed: 0 }), await run({ seed: 1 })];
    for (const real of [before, after]) {
      const failure = isTaken(real) ? null : whyNotRecorded(block, real);
      if (failure) return { failure: nameVersion(failure, version) };
    }
    if (!isLike(outcomeOf(before), outcomeOf(after))) {
      const comparison = compareOutcomes(outcomeOf(before), outcomeOf(after), files);
      return { failure: whyVaries(comparison === 'order' ? 'order' : 'different', block.id, before, after) };
    }
    if (isLike(stated, outcomeOf(before))) return agreed(after, 2);
    if (virtual === null || isLike(virtual, outcomeOf(before))) return differing(before);
    const comparison = compareOutcomes(stated, outcomeOf(before), files);
    const [here, there] = firstOther(virtual, outcomeOf(before));
    const values = { block: block.id, interpreter: before.interpreter, one: here, other: there };
    return { failure: { key: comparison === 'order' ? 'run-failed.order' : 'run-failed.virtual-differs', values } };
  });
}

/** A deadlock is an outcome like others: another version may end otherwise. */
function isTaken({ verdict }: Run): boolean {
  return verdict === null || verdict === 'deadlock';
}

/** Says of which version something is said. */
export function nameVersion({ key, values }: Said, { interpreter }: Pick<NativeVersion, 'interpreter'>): Said {
  return { key, values: { ...values, block: `${values?.block} (Python ${releaseOf(interpreter)})` } };
}

/** What a run did, with the full name of the exception's class: `TimeoutError` of asyncio is not the builtin one on 3.10. */
export function qualified(run: Run): Outcome {
  const outcome = outcomeOf(toRecordedRun(run));
  const module = run.exception?.module ?? null;
  if (outcome.exception === null || module === null) return outcome;
  return { ...outcome, exception: { ...outcome.exception, type: `${module}.${outcome.exception.type}` } };
}
