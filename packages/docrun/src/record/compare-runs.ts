import type { Said } from '../problem/problem.ts';
import type { RecordedRun } from '../recording/schema.ts';

/** Where a run of now first differs from a recorded one. */
export interface RunDifference {
  readonly message: Said;
  /** The event's index; null where the events are the same. */
  readonly event: number | null;
  /** What the recording has, as JSON. */
  readonly stated: string;
  /** What the run of now has, as JSON. */
  readonly recorded: string;
}

/** Compares a recorded run with one of now; null where they are the same to the byte. */
export function compareRuns(block: string, committed: RecordedRun, now: RecordedRun): RunDifference | null {
  const length = Math.max(committed.events.length, now.events.length);
  for (let index = 0; index < length; index++) {
    const stated = JSON.stringify(committed.events[index] ?? null);
    const recorded = JSON.stringify(now.events[index] ?? null);
    if (stated === recorded) continue;
    return {
      message: { key: 'recording-differs', values: { block, event: index + 1 } },
      event: index,
      stated,
      recorded,
    };
  }
  for (const field of ['interpreter', 'exit', 'exception', 'elapsed', 'verdict', 'digest'] as const) {
    const stated = JSON.stringify(committed[field]);
    const recorded = JSON.stringify(now[field]);
    if (stated === recorded) continue;
    return { message: { key: 'recording-differs.result', values: { block, field } }, event: null, stated, recorded };
  }
  return null;
}
