import type { Language } from '../block/types.ts';
import type { Change } from '../change/change.ts';
import type { Explored } from '../change/explored.ts';
import type { TraceEvent } from '../trace/event.ts';

/** One program to run: what a page's block, or a file, comes down to. */
export interface Program {
  readonly code: string;
  /** Code of the blocks it goes on from, first to last; run before it in the same namespace, not recorded. */
  readonly setup: readonly string[];
  /** The file name in tracebacks, such as `wait_for.py`. */
  readonly filename: string;
  /** @default 'python' */
  readonly language?: Language;
  /** Standard input, given through a pipe. @default null: there is none */
  readonly input?: string | null;
  /** What lies beside the program in its working folder. @default [] */
  readonly files?: readonly ProgramFile[];
  /** Names of installed packages that it uses, such as `aiohttp`. @default [] */
  readonly packages?: readonly string[];
  /** The commands of a terminal session. @default [] */
  readonly commands?: readonly ProgramCommand[];
  /** How its run is to be another one; only the embedded interpreter can. @default null: it is not */
  readonly explore?: ExploreRequest | null;
}

/** How a run is changed, and what it is asked for. */
export interface ExploreRequest {
  readonly changes: readonly Change[];
  /** Whether to tell what went wrong, in {@link Run.explored}; otherwise the run is only changed. */
  readonly tells: boolean;
  /** Whether to tell all that changes can be made of. */
  readonly census: boolean;
  /** Turns of event loops after which it is endless; null: those that any run may take. */
  readonly iterations: number | null;
  /** Python that must not raise after the program, among its names; null: nothing. */
  readonly check: string | null;
}

export interface ProgramFile {
  readonly name: string;
  readonly code: string;
}

export interface ProgramCommand {
  readonly text: string;
  /** The line of the block's code on which it begins, from 1. */
  readonly line: number;
}

/**
 * Why a run was ended, or cannot be taken as a recording; null where the program ended by itself.
 *
 * - `deadlock`: nothing is ready and nothing is scheduled, so every task would wait for ever
 * - `time-limit`, `step-limit`, `clock-limit`, `output-limit`, `memory-limit`: a bound was passed
 * - `network`: it reached for something beyond this machine; `process-limit`: it started too many processes; `not-compiled`: the C compiler refused it
 * - `no-compiler`, `no-packages`: what it needs is not on this machine, or could not be installed
 * - `needs-native`: it asked for threads, processes, sockets, signals or a module that the embedded interpreter does not have
 * - `crashed`: the interpreter itself failed
 */
export type Verdict =
  | 'deadlock'
  | 'time-limit'
  | 'step-limit'
  | 'clock-limit'
  | 'output-limit'
  | 'memory-limit'
  | 'network'
  | 'process-limit'
  | 'not-compiled'
  | 'no-compiler'
  | 'no-packages'
  | 'needs-native'
  | 'crashed';

interface RaisedException {
  readonly type: string;
  readonly message: string;
  /** Where the class is defined; null for a builtin one, or one of the program, and where nothing tells. */
  readonly module?: string | null;
}

/** What one run did. */
export interface Run {
  /** For example `cpython-3.14.2 pyodide-314.0.7 virtual`. */
  readonly interpreter: string;
  /** The exit status the process would have had. */
  readonly exit: number;
  /** The exception that ended the program, SystemExit included. */
  readonly exception: RaisedException | null;
  /** Seconds on the run's own clock. */
  readonly elapsed: number;
  readonly verdict: Verdict | null;
  /** With `needs-native`: what was missing, such as `thread`; `package NAME` for a module of that name. */
  readonly detail?: string | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly events: readonly TraceEvent[];
  /** What went wrong, where that was asked for. */
  readonly explored?: Explored;
}

/** Runs programs, each from the same fresh state. */
export interface Runner {
  readonly interpreter: string;
  /** Never rejects for a fault of the program: that is in the Run. */
  run(program: Program): Promise<Run>;
  close(): Promise<void>;
}
