import { createHash } from 'node:crypto';
import type { RecordedRun } from './schema.ts';

/** The digest of a run, over its JSON in the order in which it is written. */
export function digestOf(run: Omit<RecordedRun, 'digest'>): string {
  const { interpreter, exit, exception, elapsed, verdict, events } = run;
  const text = JSON.stringify([
    interpreter,
    exit,
    exception && [exception.type, exception.message],
    elapsed,
    verdict,
    events,
  ]);
  return createHash('sha256').update(text).digest('hex');
}
