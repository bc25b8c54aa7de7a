import pLimit from 'p-limit';
import { groupBy } from '../platform/group-by.ts';
import { outcomeOf } from '../recording/outcome.ts';
import { compareOutcomes } from './compare-outcomes.ts';
import type { EmbeddedVersion } from './embedded-version.ts';
import { Interrupted } from './lazy-runner.ts';
import type { WitnessTask } from './record-witnesses.ts';
import { whyNotRecorded } from './run-failure.ts';
import { filesOfProgram, toProgram } from './to-program.ts';
import { nameVersion, qualified, type WitnessOutcome } from './witness-block.ts';

/** Interpreters that run at the same time: each takes a core, and some 100 MB. */
const AT_ONCE = 2;

/** Does work for each task, all those of one version one after another; then that version is closed. Ends early at Ctrl-C. */
export async function forEachVersion(
  tasks: readonly WitnessTask<EmbeddedVersion>[],
  work: (task: WitnessTask<EmbeddedVersion>) => Promise<void>,
): Promise<{ readonly interrupted: boolean }> {
  const limit = pLimit(AT_ONCE);
  let interrupted = false;
  const groups = [...groupBy(tasks, ({ version }) => version)].map(([version, ones]) =>
    limit(async () => {
      try {
        for (const task of ones) {
          if (interrupted) return;
          await work(task);
        }
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error;
        interrupted = true;
      } finally {
        await version.close();
      }
    }),
  );
  await Promise.all(groups);
  return { interrupted };
}

/** Runs a block once on another release in the same way as it was recorded, to the bit: what differs is owed to the release. */
export async function witnessEmbedded(task: WitnessTask<EmbeddedVersion>): Promise<WitnessOutcome> {
  const { view, first, version } = task;
  const { block } = view;
  const program = toProgram(view);
  const run = await version.run(program);
  const failure = run.verdict === 'deadlock' ? null : whyNotRecorded(block, run);
  if (failure !== null) return { failure: nameVersion(failure, version) };
  const { interpreter } = run;
  const comparison = compareOutcomes(outcomeOf(first), outcomeOf(run), filesOfProgram(program));
  const isSame = comparison === 'same' || (comparison === 'order' && block.options.order === 'any');
  return { witness: { interpreter, runs: 1, differs: isSame ? null : qualified(run) }, otherOrder: null };
}
