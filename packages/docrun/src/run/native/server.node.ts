import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import { withResolvers } from '../../platform/with-resolvers.ts';
import { HARNESS_FOLDER } from '../python-folder.node.ts';
import { removeFolder } from './remove-folder.node.ts';

const SERVER = join(HARNESS_FOLDER, 'native/server.py');

/** What a run may take. */
export interface Bounds {
  /** Of wall clock. */
  readonly seconds: number;
  /** Bytes of data of each process. */
  readonly memory: number;
  /** Bytes on standard output and error together. */
  readonly output: number;
  /** Bytes of each file. */
  readonly files: number;
  /** Processes at the same time. */
  readonly processes: number;
}

/** One thing to start: a program in a fork of the server, or a command. */
export interface Job {
  /** Holds `work`, the working folder; what is printed goes into files beside it. */
  readonly folder: string;
  /** What to execute, the full path first; null: `program` is run by the server's interpreter. */
  readonly argv: readonly string[] | null;
  readonly environment: Readonly<Record<string, string>>;
  readonly bounds: Bounds;
  /** Standard input, through a pipe; null: there is none. */
  readonly input: string | null;
  /** Whether standard error goes where standard output goes, as in a terminal. */
  readonly merge: boolean;
  readonly program?: Readonly<Record<string, unknown>>;
}

const reply = z.object({
  id: z.int(),
  /** The exit status, negative for the signal that ended the process. */
  status: z.int(),
  ended: z.enum(['time-limit', 'output-limit', 'process-limit', 'ended', 'crashed']).nullable(),
});
export interface JobEnd extends Omit<z.infer<typeof reply>, 'id'> {
  /** What the server said last, where it ended. */
  readonly detail?: string;
}

/** An interpreter that starts jobs, each one watched and ended with all that it started. */
export interface JobServer {
  /** The folder in which folders of runs are made. */
  readonly root: string;
  /** Whether it has not ended: a program can kill it. */
  isAlive(): boolean;
  /** @throws {Error} where it has ended */
  start(job: Job): Promise<JobEnd>;
  /** Ends what still runs and removes the folder. */
  close(): Promise<void>;
}

/**
 * Starts the server of an interpreter.
 * @param python the path of a CPython, 3.10 or newer
 * @param hashSeed the seed of the hashes of strings, so of the order of sets
 */
export function createJobServer(python: string, hashSeed: number): JobServer {
  // As programs are told where they are: what they print of it is looked for.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'docrun-')));
  const waiting = new Map<number, (end: JobEnd) => void>();
  let count = 0;
  // A session of its own: Ctrl-C at the terminal reaches docrun, and docrun ends what it started.
  const child: ChildProcess = spawn(python, [SERVER], {
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    detached: true,
    env: { PATH: process.env.PATH, LANG: 'C.UTF-8', PYTHONHASHSEED: String(hashSeed), PYTHONDONTWRITEBYTECODE: '1' },
  });
  const requests = child.stdin as Writable;
  let failure = '';
  let rest = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    failure = (failure + text).slice(-4000);
  });
  const replies = child.stdio[3] as Readable;
  replies.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const { id, ...end } = reply.parse(JSON.parse(line));
      waiting.get(id)?.(end);
      waiting.delete(id);
    }
  });
  // A program that kills the server ends its own run, and those beside it.
  requests.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      failure = String(error);
      resolve();
    });
    child.on('close', () => resolve());
  }).then(() => {
    alive = false;
    const detail = failure.trim().split('\n').at(-1) ?? '';
    for (const resolve of waiting.values()) resolve({ status: 1, ended: 'crashed', detail });
    waiting.clear();
    removeFolder(root);
  });
  let alive = true;
  child.on('exit', () => {
    alive = false;
  });
  const send = (message: object) => requests.write(`${JSON.stringify(message)}\n`);
  send({ root });
  return {
    root,
    isAlive: () => alive,
    start: ({ bounds, program, ...job }) => {
      if (!alive) throw new Error(`the server of ${python} has ended: ${failure}`);
      count += 1;
      const id = count;
      const end = withResolvers<JobEnd>();
      waiting.set(id, end.resolve);
      send({ id, ...job, ...bounds, network: 'own', ...program });
      return end.promise;
    },
    close: async () => {
      requests.end();
      await closed;
    },
  };
}
