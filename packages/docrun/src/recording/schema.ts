import { z } from 'zod';
import { thingSchema } from '../change/explored.ts';
import { traceEvent } from '../trace/event.ts';

/** The version of the form of recordings; another one is not read. */
export const SCHEMA_VERSION = 2;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const raised = z.strictObject({ type: z.string().min(1), message: z.string() }).nullable();

const recordedRun = z.strictObject({
  /** What ran the block, with its release. */
  interpreter: z.string().min(1),
  /** The exit status that the process would have had. */
  exit: z.int().min(0).max(255),
  exception: raised,
  /** Seconds on the run's own clock. */
  elapsed: z.number().nonnegative(),
  /** A run that passed a bound shows nothing that a page could state, so only a deadlock can be recorded. */
  verdict: z.literal('deadlock').nullable(),
  events: z.array(traceEvent),
  /** A digest of all the rest of the run: it shows an edit by hand. */
  digest: sha256,
});

/** How a run went for whoever looks at it from the outside. */
const outcome = z.strictObject({
  exit: z.int().min(0).max(255),
  /** Its type is `Deadlock` where every task would have waited for ever. */
  exception: raised,
  stdout: z.string(),
  stderr: z.string(),
});

/** The block on another interpreter: it confirms the first run, or shows where versions differ. */
const witness = z.strictObject({
  interpreter: z.string().min(1),
  /** How often it was run; each time with this outcome. */
  runs: z.int().positive(),
  /** Its outcome where that is not the first run's; null: the same. */
  differs: outcome.nullable(),
  /** A digest of all the rest, of what was run, and of the outcome it was compared with. */
  digest: sha256,
});

/** What a recipe did under many schedules. */
const exploration = z.strictObject({
  /** What was explored, and with what. */
  key: sha256,
  /** How many schedules of each kind were run; kinds of which there were none are not there. */
  schedules: z.record(z.string().min(1), z.int().positive()),
  /** The single changes that there are; where there are more than schedules, some were left out. */
  possible: z.int().nonnegative(),
  /** What went wrong: each thing once, with the smallest change that shows it ('': as it stands). */
  findings: z.array(z.strictObject({ thing: thingSchema, change: z.string(), count: z.int().positive() })),
  /** A digest of all the rest: it shows an edit by hand. */
  digest: sha256,
});

const recordedBlock = z.strictObject({
  key: sha256,
  /** The first one is shown; others are there where lines were seen to come in another order. */
  runs: z.array(recordedRun).min(1),
  /** By release, the oldest first; one for each minor version on the machine itself, and one for each embedded release. */
  witnesses: z.array(witness),
  /** Of a recipe that was explored. */
  exploration: exploration.optional(),
});

/** The form of a recording: the runs of the blocks of one page in one locale. */
export const recordingSchema = z.strictObject({
  schema: z.literal(SCHEMA_VERSION),
  page: z.string().min(1),
  locale: z.string().min(1),
  blocks: z.record(z.string(), recordedBlock),
});

export type RecordedRun = z.infer<typeof recordedRun>;
export type Outcome = z.infer<typeof outcome>;
export type Witness = z.infer<typeof witness>;
export type RecordedBlock = z.infer<typeof recordedBlock>;
export type RecordedExploration = z.infer<typeof exploration>;
export type Recording = z.infer<typeof recordingSchema>;
