import type { RecordedRun } from '../recording/schema.ts';

/** What `raises` calls a run in which every task waits for ever. */
const DEADLOCK = 'Deadlock';

/** How a run failed: the class of the exception, or `Deadlock`; null where it ended well. */
export function failureOf({ exit, exception, verdict }: RecordedRun): string | null {
  if (verdict === 'deadlock') return DEADLOCK;
  if (exit === 0) return null;
  return exception?.type ?? `exit ${exit}`;
}

/** Whether a failure is the one that `raises` names; a module before the class's name does not count. */
export function isRaised(failure: string, raises: string): boolean {
  return raises.split('.').at(-1) === failure;
}
