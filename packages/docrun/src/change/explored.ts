import { z } from 'zod';

const wait = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('tasks'), tasks: z.array(z.string()) }),
  /** A lock, a queue, …: its name in the program, and the method that waits, such as `Queue.join`. */
  z.strictObject({ kind: z.literal('object'), object: z.string(), call: z.string() }),
  z.strictObject({ kind: z.literal('sleep') }),
  z.strictObject({ kind: z.literal('future') }),
  z.strictObject({ kind: z.literal('nothing') }),
]);

/** One of the tasks that wait for ever. */
const waiting = z.strictObject({
  task: z.string(),
  /** Where it waits in the program; null where it has no frame of it. */
  line: z.int().nullable(),
  function: z.string().nullable(),
  wait,
});

/** What went wrong in one run. */
export const thingSchema = z.discriminatedUnion('kind', [
  /** A task was collected before it was done. */
  z.strictObject({ kind: z.literal('destroyed'), task: z.string().nullable() }),
  /** Nobody asked for the exception of a task or future. */
  z.strictObject({ kind: z.literal('never-retrieved'), task: z.string().nullable(), exception: z.string() }),
  z.strictObject({ kind: z.literal('never-awaited'), coroutine: z.string() }),
  /** What the interpreter says of a file, a loop, … that nobody closed. */
  z.strictObject({ kind: z.literal('never-closed'), message: z.string() }),
  /** The event loop called its exception handler for another reason. */
  z.strictObject({ kind: z.literal('reported'), message: z.string(), exception: z.string().nullable() }),
  /** Nothing is ready and nothing is scheduled: the tasks wait for ever. */
  z.strictObject({ kind: z.literal('hang'), waits: z.array(waiting) }),
  /** A bound was passed. */
  z.strictObject({ kind: z.literal('endless'), verdict: z.string() }),
  /** An exception left the program that was not sent in. */
  z.strictObject({ kind: z.literal('raised'), exception: z.string() }),
  /** main() ended before these tasks, which asyncio.run then cancelled. */
  z.strictObject({ kind: z.literal('left-behind'), tasks: z.array(z.string()) }),
  /** A task was cancelled and ended as if it had not been. */
  z.strictObject({ kind: z.literal('swallowed'), task: z.string() }),
  /** The check of the block failed, on that line of it. */
  z.strictObject({ kind: z.literal('check'), exception: z.string(), message: z.string(), line: z.int() }),
]);

const census = z.strictObject({
  /** The labels of the tasks alive when each iteration begins, in the order in which they were made. */
  iterations: z.array(z.array(z.string())),
  /** The iterations in which main() is alive, so that Ctrl+C means something to the program. */
  interrupts: z.array(z.int()),
  /** The timers in the order in which they were set; `when` in seconds, `fires` whether it was due at all. */
  timers: z.array(z.strictObject({ when: z.number(), sleep: z.boolean(), fires: z.boolean() })),
});

/** What an explored run tells beside its output. */
export const exploredSchema = z.object({ things: z.array(thingSchema), census: census.nullable() });

export type Thing = z.infer<typeof thingSchema>;
export type Waiting = z.infer<typeof waiting>;
export type Census = z.infer<typeof census>;
export type Explored = z.infer<typeof exploredSchema>;
