import type { Message } from '../message/say.ts';
import { filenameOf } from '../recording/key.ts';
import type { RecordedRun } from '../recording/schema.ts';
import { toRecordedRun } from '../recording/to-recorded-run.ts';
import type { BlockView } from '../rule/site.ts';
import type { Runner } from '../run/types.ts';
import { whyNotRecorded, whyNotRunnable } from './run-failure.ts';

/** What came of running a block: a run to record, or why there is none. */
export type BlockOutcome = { readonly run: RecordedRun } | { readonly failure: Message };

/** Runs a block once. Never rejects for what the block does. */
export async function runBlock({ block, setUp }: BlockView, runner: Runner): Promise<BlockOutcome> {
  const impossible = whyNotRunnable(block, runner.interpreter);
  if (impossible) return { failure: impossible };
  const setup = setUp.kind === 'chain' ? setUp.blocks.map(({ runnable }) => runnable) : [];
  const run = await runner.run({ code: block.runnable, setup, filename: filenameOf(block) });
  const failure = whyNotRecorded(block, run);
  return failure ? { failure } : { run: toRecordedRun(run) };
}
