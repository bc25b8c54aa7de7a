import { z } from 'zod';

/**
 * The events of one run, as the tracer in `python/harness/tracer.py` and, on a real interpreter, `harness/native/traced.py`
 * writes them.
 *
 * Every event has `seq`, its place in the one order of the run (from 1), and `t`, the seconds on the run's clock.
 * `task` is a task's number (from 1, in the order of creation; 0 stands for the loop and for code outside of any task),
 * `co` the number of a coroutine of the program (from 1, in the order in which they started; null outside of one),
 * `line` a line of the block's code (from 1) and `code` the expression that runs there, on one line.
 *
 * An event that happened neither in the main thread nor in that of the first event loop names its `thread`; what was printed
 * in another process, where it can be told which, names its `process`. Both are numbered from 1, in the order in which they
 * were started.
 */
const common = {
  seq: z.int().positive(),
  t: z.number().nonnegative(),
  thread: z.int().positive().optional(),
  process: z.int().positive().optional(),
};
const task = z.int().nonnegative();
const co = z.int().positive().nullable();
const line = z.int().positive().nullable();
const place = { co, line };
const expression = { co, line, code: z.string() };
const via = z.array(z.string());
const id = z.int().positive();

export interface TracedError {
  readonly type: string;
  readonly message: string;
  /** The members of an exception group. */
  readonly errors?: readonly TracedError[] | undefined;
}
const error: z.ZodType<TracedError> = z.lazy(() =>
  z.strictObject({ type: z.string(), message: z.string(), errors: z.array(error).optional() }),
);

const meetingPlace = z.strictObject({ id: z.int().positive(), type: z.string(), name: z.string() });
const target = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('task'), task }),
  z.strictObject({ kind: z.literal('tasks'), tasks: z.array(task) }),
  z.strictObject({ kind: z.literal('future'), object: meetingPlace }),
]);
/** What a suspended task waits for. */
const waiting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sleep'), seconds: z.number() }),
  z.strictObject({ kind: z.literal('object'), object: meetingPlace }),
  z.strictObject({ kind: z.literal('tasks'), tasks: z.array(task) }),
  z.strictObject({ kind: z.literal('future'), object: meetingPlace.optional() }),
  z.strictObject({ kind: z.literal('process'), process: z.int().positive() }),
  z.strictObject({ kind: z.literal('pass') }),
]);

/** What a thread waits for without an event loop; a `future` is that of run_coroutine_threadsafe. */
const awaited = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('thread'), id }),
  z.strictObject({ kind: z.literal('process'), id }),
  z.strictObject({ kind: z.literal('job'), job: id }),
  z.strictObject({ kind: z.literal('future') }),
]);

const event = <Kind extends string, Fields extends z.ZodRawShape>(kind: Kind, fields: Fields) =>
  z.strictObject({ ...common, kind: z.literal(kind), ...fields });

export const traceEvent = z.discriminatedUnion('kind', [
  event('stdout', { text: z.string(), task, ...place }),
  event('stderr', { text: z.string(), task, ...place }),
  /**
   * A task was created by task `by`, through the library functions `via`. `asker`: the thread (0: the main one) that asked
   * the loop for it with run_coroutine_threadsafe, at `line`.
   */
  event('task', {
    task,
    name: z.string(),
    coro: z.string(),
    args: z.array(z.string()),
    by: task,
    via,
    asker: z.int().nonnegative().optional(),
    ...expression,
  }),
  /** A coroutine of the program began; `parent` awaits it in the same task, at `line`. */
  event('start', {
    co: z.int().positive(),
    name: z.string(),
    args: z.array(z.string()),
    task,
    parent: co,
    via,
    line: z.int().positive(),
    code: z.string(),
  }),
  event('suspend', { task, on: waiting, via, ...expression }),
  event('resume', { task }),
  /** An exception was thrown into a waiting coroutine, as cancellation does. */
  event('throw', { task, error, ...expression }),
  /** An exception reached a task before its first step, so its body never ran. */
  event('unstarted', { task, name: z.string(), error }),
  event('yield', { task, co: z.int().positive(), line: z.int().positive() }),
  event('return', { co: z.int().positive(), task, value: z.string().nullable() }),
  event('raise', { co: z.int().positive(), task, error, line: z.int().positive() }),
  event('catch', { task, error, ...expression }),
  event('done', {
    task,
    state: z.enum(['result', 'exception', 'cancelled']),
    value: z.string().nullable().optional(),
    error: error.optional(),
  }),
  /** Task `by` made it possible for `task` to go on; 0: a timer or the loop did. */
  event('wake', { task, by: task }),
  event('cancel', { target, accepted: z.boolean(), by: task, ...expression }),
  event('future', {
    operation: z.enum(['set_result', 'set_exception', 'add_done_callback']),
    target,
    by: task,
    ...expression,
  }),
  event('object', {
    operation: z.string(),
    object: meetingPlace,
    by: task,
    value: z.string().optional(),
    ...expression,
  }),
  event('schedule', { callback: z.string(), after: z.number(), by: task, ...expression }),
  event('callback', { callback: z.string(), by: task, line: z.int().positive() }),
  /** `time.sleep`: the clock moves and no task can run. */
  event('block', { seconds: z.number(), task, ...expression }),
  /** The clock moved on from `from` to `t`, because nothing was ready. */
  event('clock', { from: z.number().nonnegative() }),
  event('deadline', { task }),
  /** A TaskGroup cancels what is left of its tasks. */
  event('abort', { task, tasks: z.array(task), by: task }),
  /** asyncio.run cancels the tasks that are left when main has ended. */
  event('shutdown', { tasks: z.array(task) }),
  event('verdict', { verdict: z.string() }),

  /** Code of the program runs in thread `id`, started by `by` at `line`; null: by an executor or by the library. */
  event('thread', { id, name: z.string(), by: task, ...expression }),
  /** A thread that the program started has ended. */
  event('thread-end', { id }),
  /** An event loop runs in thread `id`, which the trace had heard of before. */
  event('thread-loop', { id }),
  /** A thread stands still, without an event loop, until another one has done its part: `Future.result`, `join`. */
  event('wait', { on: awaited, task, ...expression }),
  /** A function was handed to a thread, or to `pool`, a pool of processes. */
  event('job', {
    job: id,
    name: z.string(),
    args: z.array(z.string()),
    by: task,
    via,
    pool: id.nullable(),
    ...expression,
  }),
  /** A thread begins with a job. What happens inside of another process does not show. */
  event('job-start', { job: id }),
  event('job-end', {
    job: id,
    state: z.enum(['result', 'exception', 'cancelled']),
    value: z.string().nullable().optional(),
    error: error.optional(),
  }),
  /** A process was started, or the first one of a pool. `name` is what runs in it. */
  event('process', { id, name: z.string(), pool: z.boolean(), by: task, via, ...expression }),
  /** The program learns how a process ended: `status` is its exit status, negative for the signal that ended it. */
  event('process-end', { id, status: z.int(), by: task, ...expression }),
  /** What went through a pipe to or from process `id`; `communicate` is the whole input, `output` all that came of it. */
  event('pipe', {
    operation: z.enum(['write', 'write_eof', 'read', 'eof', 'close', 'communicate', 'output']),
    id,
    pipe: z.enum(['stdin', 'stdout', 'stderr']).nullable(),
    value: z.string().optional(),
    by: task,
    ...expression,
  }),
  /** What went through a connection at one of its ends; both ends are one `object`. */
  event('stream', {
    operation: z.enum(['open', 'write', 'write_eof', 'read', 'eof', 'close']),
    object: meetingPlace,
    end: z.enum(['client', 'server']),
    value: z.string().optional(),
    by: task,
    ...expression,
  }),
  /** A signal was sent, to process `to` or (null) to the program itself, or it reached the event loop. */
  event('signal', {
    operation: z.enum(['send', 'arrive']),
    signal: z.string(),
    to: id.nullable(),
    by: task,
    ...expression,
  }),
  /**
   * The trace became too long; from here on only what was printed is kept. `tasks` is how many there were in the whole run,
   * `elapsed` how long it took on its clock: told where the run came to its end.
   */
  event('cut', { tasks: z.int().nonnegative().optional(), elapsed: z.number().nonnegative().optional() }),
]);

export type TraceEvent = z.infer<typeof traceEvent>;
export type EventOf<Kind extends TraceEvent['kind']> = Extract<TraceEvent, { kind: Kind }>;
export type MeetingPlace = z.infer<typeof meetingPlace>;
