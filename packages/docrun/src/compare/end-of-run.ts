import type { BlockOptions } from '../block/types.ts';
import type { RecordedRun } from '../recording/schema.ts';

/** What `raises` calls a run in which every task waits for ever. */
const DEADLOCK = 'Deadlock';

/** How a run failed: the class of the exception, `Deadlock`, or `exit 3`; null where it ended well. */
export function failureOf({ exit, exception, verdict }: RecordedRun): string | null {
  if (verdict === 'deadlock') return DEADLOCK;
  if (exit === 0) return null;
  return exception?.type ?? `exit ${exit}`;
}

/** The end that a block states, as it is written: `raises="ValueError"`, `exit="3"`; null where it is to end well. */
export function statedEnd({ raises, exit }: BlockOptions): string | null {
  if (raises !== undefined) return `raises="${raises}"`;
  return exit === undefined ? null : `exit="${exit}"`;
}

/** Whether a run ended as the block states; a module before an exception's class does not count. */
export function endsAsStated(run: RecordedRun, { raises, exit }: BlockOptions): boolean {
  const failure = failureOf(run);
  if (raises !== undefined) return failure === raises.split('.').at(-1);
  if (exit === undefined) return failure === null;
  // A status is stated for a program that chose it; what an exception ends is stated by `raises`.
  const isChosen = run.exception === null || run.exception.type === 'SystemExit';
  return run.verdict === null && isChosen && run.exit === exit;
}
