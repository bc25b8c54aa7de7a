import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { exploredSchema } from '../change/explored.ts';
import { formatInterpreter } from '../interpreter/identity.ts';
import { type TraceEvent, traceEvent } from '../trace/event.ts';
import type { WorkerReply, WorkerRequest, WorkerSetup } from './embedded.worker.node.ts';
import { EventLog } from './event-log.ts';
import { MAX_MEMORY_BYTES, MAX_WALL_SECONDS, OUT_OF_TIME } from './limits.ts';
import { StartError } from './start-error.ts';
import type { Program, Run, Runner, Verdict } from './types.ts';

const outcome = z.object({
  exit: z.int(),
  exception: z.object({ type: z.string(), message: z.string(), module: z.string().nullable() }).nullable(),
});
const rest = z.object({
  elapsed: z.number(),
  verdict: z.string().nullable(),
  detail: z.string().nullable(),
  explored: exploredSchema.optional(),
});

/** The folder of the pyodide that comes with docrun. */
function ownPyodide(): string {
  return dirname(createRequire(import.meta.url).resolve('pyodide/package.json'));
}

/**
 * What the runs of an embedded interpreter are made with, told without starting it.
 * @param folder where its pyodide stands
 */
export function embeddedInterpreter(folder: string = ownPyodide()): string {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const lock = read('pyodide-lock.json') as { info: { python: string } };
  const { version } = read('package.json') as { version: string };
  const host = { name: 'pyodide', version };
  return formatInterpreter({ kind: 'cpython', version: lock.info.python, host, clock: 'virtual' });
}

const CLOSED = 'the embedded interpreter was closed';
const exited = (code: number) => `its thread ended with ${code}`;

interface Waiting {
  readonly request: WorkerRequest;
  readonly resolve: (run: Run) => void;
  readonly reject: (error: Error) => void;
}

/** Options of the embedded runner. */
export interface EmbeddedOptions {
  /** Seconds of wall clock after which a run is interrupted. @default 20 */
  readonly wallSeconds?: number;
  /** Bytes of memory the interpreter may take. @default 256 MiB */
  readonly maxMemory?: number;
  /** Whether to trace, which needs CPython 3.12; a run prints the same either way. @default true */
  readonly trace?: boolean;
  /** The folder of the pyodide to load, which says which CPython runs. @default the one that comes with docrun */
  readonly pyodide?: string;
  /** Starts the thread that holds the interpreter. @default {@link createEmbeddedWorker} */
  readonly createWorker?: (setup: WorkerSetup) => Worker;
}

/** Starts the thread; it says `ready`, once the interpreter is. */
function createEmbeddedWorker(setup: WorkerSetup): Worker {
  return new Worker(new URL('./embedded.worker.node.ts', import.meta.url), { workerData: setup, execArgv: [] });
}

/**
 * Starts CPython as WebAssembly in a worker thread (about 2.5 s) and runs programs in it one after another, each from the
 * same memory image. A program that cannot be interrupted costs the worker, not the caller.
 *
 * `run` rejects with a {@link StartError} where the worker cannot be started anew, with all runs that wait; a later run
 * tries again. What still waits when the runner is closed is rejected too.
 * @throws {StartError} where the worker cannot be started
 */
export async function createEmbeddedRunner(options: EmbeddedOptions = {}): Promise<Runner> {
  const { wallSeconds = MAX_WALL_SECONDS, createWorker = createEmbeddedWorker, trace = true } = options;
  const folder = options.pyodide ?? ownPyodide();
  const interpreter = embeddedInterpreter(folder);
  const queue: Waiting[] = [];
  let current: Waiting | null = null;
  let worker: Worker | null = null;
  let interrupt = new Uint8Array(new SharedArrayBuffer(1));
  let log = EventLog.create();
  let timer: NodeJS.Timeout | undefined;
  let timedOut = false;
  let count = 0;
  let closed = false;
  /** What is being done so that the next run begins. */
  let step = Promise.resolve();

  const setup = (): WorkerSetup => {
    interrupt = new Uint8Array(new SharedArrayBuffer(1));
    log = EventLog.create();
    return {
      log: log.memory,
      interrupt: interrupt.buffer as SharedArrayBuffer,
      maxMemory: options.maxMemory ?? MAX_MEMORY_BYTES,
      pyodide: pathToFileURL(join(folder, 'pyodide.mjs')).href,
      traces: trace,
    };
  };

  const start = async (): Promise<Worker> => {
    try {
      const started = createWorker(setup());
      await new Promise<void>((resolve, reject) => {
        started.once('message', () => resolve());
        started.once('error', reject);
        started.once('exit', (code) => reject(new Error(exited(code))));
      });
      started.on('message', (reply: WorkerReply) => answer(started, reply));
      started.on('error', (error) => fail(started, String(error)));
      started.on('exit', (code) => fail(started, exited(code)));
      started.unref();
      return started;
    } catch (error) {
      throw new StartError(error);
    }
  };

  const discard = async (old: Worker): Promise<void> => {
    if (worker === old) worker = null;
    old.removeAllListeners();
    old.on('error', () => undefined);
    await old.terminate();
  };

  const settle = (run: Run): void => {
    clearTimeout(timer);
    const waiting = current;
    current = null;
    waiting?.resolve(run);
    step = next();
  };

  /** No run that waits will be made. */
  const giveUp = (error: Error): void => {
    clearTimeout(timer);
    const waiting = [...(current === null ? [] : [current]), ...queue.splice(0)];
    current = null;
    for (const { reject } of waiting) reject(error);
  };

  /** What is left of a run whose thread has ended: all that it had told until then. */
  const ended = (verdict: Verdict, message: string): Run => {
    const told = eventsOf(log);
    const last = told.at(-1);
    const t = last?.t ?? 0;
    const events =
      last?.kind === 'verdict' ? told : [...told, { seq: told.length + 1, t, kind: 'verdict' as const, verdict }];
    return {
      interpreter,
      exit: 1,
      exception: verdict === 'crashed' ? { type: verdict, message } : null,
      elapsed: t,
      verdict,
      detail: null,
      ...printedIn(events),
      events,
    };
  };

  const fail = (from: Worker, message: string): void => {
    if (from !== worker) return;
    const stopped = current;
    void discard(from).then(() => {
      // It may have ended while nothing was running, and a run that came since has another one.
      if (stopped !== null && stopped === current) settle(ended(timedOut ? 'time-limit' : 'crashed', message));
    });
  };

  const answer = (from: Worker, reply: WorkerReply): void => {
    if (reply.kind === 'ready' || from !== worker || current === null || reply.id !== current.request.id) return;
    if (reply.kind === 'started') {
      watch(from);
      return;
    }
    if (reply.kind === 'crashed') {
      fail(from, reply.message);
      return;
    }
    const run = toRun(interpreter, reply.outcome, reply.rest, eventsOf(log), timedOut);
    if (reply.reusable && !timedOut) settle(run);
    else void discard(from).then(() => settle(run));
  };

  const watch = (from: Worker): void => {
    timer = setTimeout(() => {
      timedOut = true;
      Atomics.store(interrupt, 0, OUT_OF_TIME);
      // A program may swallow any exception, or be in a single operation; then only the end of its thread ends it.
      timer = setTimeout(() => fail(from, 'interrupted'), 2000);
    }, wallSeconds * 1000);
  };

  const next = async (): Promise<void> => {
    if (current !== null) return;
    current = queue.shift() ?? null;
    if (current === null) {
      worker?.unref();
      return;
    }
    timedOut = false;
    try {
      worker ??= await start();
    } catch (error) {
      giveUp(error as StartError);
      return;
    }
    // Closed meanwhile, which ends the worker.
    if (closed) return;
    worker.ref();
    worker.postMessage(current.request);
  };

  worker = await start();
  return {
    interpreter,
    run: (program: Program) =>
      new Promise<Run>((resolve, reject) => {
        if (closed) throw new Error(CLOSED);
        count += 1;
        const { code, setup, filename, explore = null } = program;
        queue.push({
          request: {
            id: count,
            program: { code, setup, filename, ...(explore !== null && { explore }) },
            trace,
          },
          resolve,
          reject,
        });
        step = next();
      }),
    close: async () => {
      closed = true;
      giveUp(new Error(CLOSED));
      await step;
      if (worker !== null) await discard(worker);
    },
  };
}

function toRun(
  interpreter: string,
  first: string,
  second: string,
  events: readonly TraceEvent[],
  timedOut: boolean,
): Run {
  const { exit, exception } = outcome.parse(JSON.parse(first));
  const { elapsed, verdict, detail, explored } = rest.parse(JSON.parse(second));
  return {
    interpreter,
    exit,
    exception,
    elapsed,
    verdict: timedOut ? 'time-limit' : (verdict as Verdict | null),
    detail,
    ...printedIn(events),
    events,
    ...(explored && { explored }),
  };
}

function eventsOf(log: EventLog): TraceEvent[] {
  return z.array(traceEvent).parse(log.read());
}

function printedIn(events: readonly TraceEvent[]): { readonly stdout: string; readonly stderr: string } {
  const text = (kind: 'stdout' | 'stderr') => events.map((event) => (event.kind === kind ? event.text : '')).join('');
  return { stdout: text('stdout'), stderr: text('stderr') };
}
