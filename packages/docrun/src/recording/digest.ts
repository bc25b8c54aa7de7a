import type { RecordedExploration, RecordedRun } from './schema.ts';
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

/** The digest of an exploration, likewise. */
export function digestOfExploration(exploration: Omit<RecordedExploration, 'digest'>): string {
  const { key, schedules, possible, findings } = exploration;
  return sha256(JSON.stringify([key, Object.entries(schedules), possible, findings]));
}
