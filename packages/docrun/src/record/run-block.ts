import type { Said } from '../problem/problem.ts';
import type { RecordedRun } from '../recording/schema.ts';
import { toRecordedRun } from '../recording/to-recorded-run.ts';
import type { Runner } from '../run/types.ts';
import type { BlockView } from '../view/page-view.ts';
import { whyNotRecorded, whyNotRunnable } from './run-failure.ts';
import { toProgram } from './to-program.ts';

/** What came of running a block: runs to record, the one to be shown first, or why there is none. */
export type BlockOutcome = { readonly runs: readonly RecordedRun[] } | { readonly failure: Said };

/** Runs a block once in the embedded interpreter. Never rejects for what the block does. */
export async function runBlock(view: BlockView, runner: Runner): Promise<BlockOutcome> {
  const impossible = whyNotRunnable(view.block, runner.interpreter);
  if (impossible) return { failure: impossible };
  const run = await runner.run(toProgram(view));
  const failure = whyNotRecorded(view.block, run);
  return failure ? { failure } : { runs: [toRecordedRun(run)] };
}
