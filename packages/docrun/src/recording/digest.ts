import type { RecordedRun } from './schema.ts';
import { sha256 } from './sha256.node.ts';

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
  return sha256(text);
}
