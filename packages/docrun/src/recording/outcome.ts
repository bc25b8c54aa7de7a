import type { Run } from '../run/types.ts';
import { textOf } from './printed.ts';
import type { Outcome, RecordedRun } from './schema.ts';

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
        ? { type: 'Deadlock', message: '' }
        : exception && { type: exception.type, message: exception.message },
    stdout: textOf(events, 'stdout'),
    stderr: textOf(events, 'stderr'),
  };
}
