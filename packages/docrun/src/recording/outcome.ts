import type { Run } from '../run/types.ts';
import { textOf } from './printed.ts';
import type { Outcome, RecordedRun } from './schema.ts';

/** Stands for an exception where there is none: every task would have waited for ever. */
const DEADLOCK = 'Deadlock';

/** Whether a run did not end, because every task waits for ever. */
export function hangs({ exception }: Pick<Outcome, 'exception'>): boolean {
  return exception?.type === DEADLOCK;
}

/** How a run went for whoever looks at it from the outside. */
export function outcomeOf({
  exit,
  exception,
  verdict,
  events,
}: Pick<RecordedRun | Run, 'exit' | 'exception' | 'verdict' | 'events'>): Outcome {
  return {
    exit,
    exception:
      verdict === 'deadlock'
        ? { type: DEADLOCK, message: '' }
        : exception && { type: exception.type, message: exception.message },
    stdout: textOf(events, 'stdout'),
    stderr: textOf(events, 'stderr'),
  };
}
