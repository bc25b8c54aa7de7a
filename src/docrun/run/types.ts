import type { TraceEvent } from '../trace/event.ts';

/** One program to run: what a page's block, or a file, comes down to. */
export interface Program {
  readonly code: string;
  /** Code of the blocks it goes on from, first to last; run before it in the same namespace, not recorded. */
  readonly setup: readonly string[];
  /** The file name in tracebacks, such as `wait_for.py`. */
  readonly filename: string;
}

/**
 * Why a run was ended, or cannot be taken as a recording; null where the program ended by itself.
 *
 * - `deadlock`: nothing is ready and nothing is scheduled, so every task would wait for ever
 * - `time-limit`, `step-limit`, `clock-limit`, `output-limit`, `memory-limit`: a bound was passed
 * - `needs-native`: it asked for threads, processes or sockets, which the embedded interpreter does not have
 * - `crashed`: the interpreter itself failed
 */
export type Verdict =
  | 'deadlock'
  | 'time-limit'
  | 'step-limit'
  | 'clock-limit'
  | 'output-limit'
  | 'memory-limit'
  | 'needs-native'
  | 'crashed';

export interface RaisedException {
  readonly type: string;
  readonly message: string;
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
  readonly stdout: string;
  readonly stderr: string;
  readonly events: readonly TraceEvent[];
}

/** Runs programs, each from the same fresh state. */
export interface Runner {
  readonly interpreter: string;
  /** Never rejects for a fault of the program: that is in the Run. */
  run(program: Program): Promise<Run>;
  close(): Promise<void>;
}
