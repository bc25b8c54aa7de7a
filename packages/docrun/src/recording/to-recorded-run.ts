import { z } from 'zod';
import { packageOf } from '../run/say-ended.ts';
import type { Run } from '../run/types.ts';
import { traceEvent } from '../trace/event.ts';
import { digestOf } from './digest.ts';
import { normalizeDeep } from './normalize.ts';
import type { RecordedRun } from './schema.ts';

/**
 * Turns a run into what is written of it: volatile text in its fixed form, with a digest.
 * @throws where the run ended by a bound: such a run cannot be recorded
 */
export function toRecordedRun(run: Run): RecordedRun {
  const { interpreter, exit, exception, elapsed, detail, events } = run;
  // A block may show what happens where a package is missing.
  const verdict = run.verdict === 'needs-native' && packageOf(detail) !== null ? null : run.verdict;
  if (verdict !== null && verdict !== 'deadlock') throw new Error(`A run that ended by ${verdict} cannot be recorded`);
  // The schema gives each event its fields in one order, so that the same run always has the same bytes.
  const ordered = z.array(traceEvent).parse(normalizeDeep([...events]));
  const raised = exception && normalizeDeep({ type: exception.type, message: exception.message });
  const fixed = { interpreter, exit, exception: raised, elapsed, verdict, events: ordered };
  return { ...fixed, digest: digestOf(fixed) };
}
