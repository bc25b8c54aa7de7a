import { z } from 'zod';
import { LOCALES } from '../block/types.ts';
import { traceEvent } from '../trace/event.ts';

/** The version of the form of recordings; another one is not read. */
export const SCHEMA_VERSION = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const recordedRun = z.strictObject({
  /** What ran the block, with its release. */
  interpreter: z.string().min(1),
  /** The exit status that the process would have had. */
  exit: z.int().min(0).max(255),
  exception: z.strictObject({ type: z.string().min(1), message: z.string() }).nullable(),
  /** Seconds on the run's own clock. */
  elapsed: z.number().nonnegative(),
  /** A run that passed a bound shows nothing that a page could state, so only a deadlock can be recorded. */
  verdict: z.literal('deadlock').nullable(),
  events: z.array(traceEvent),
  /** A digest of all the rest of the run: it shows an edit by hand. */
  digest: sha256,
});

const recordedBlock = z.strictObject({
  key: sha256,
  runs: z.array(recordedRun).min(1),
});

/** The form of a recording: the runs of the blocks of one page in one locale. */
export const recordingSchema = z.strictObject({
  schema: z.literal(SCHEMA_VERSION),
  page: z.string().min(1),
  locale: z.enum(LOCALES),
  blocks: z.record(z.string(), recordedBlock),
});

export type RecordedRun = z.infer<typeof recordedRun>;
export type RecordedBlock = z.infer<typeof recordedBlock>;
export type Recording = z.infer<typeof recordingSchema>;
