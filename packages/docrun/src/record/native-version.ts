import type { NativeRunOptions } from '../run/native/run-options.ts';
import type { Program, Run } from '../run/types.ts';

/** One version of CPython that is on the machine, ready to run programs; several at a time. */
export interface NativeVersion {
  /** Such as `3.12`. */
  readonly minor: string;
  /** Such as `cpython-3.12.1 real`. */
  readonly interpreter: string;
  /** Never rejects for a fault of the program: that is in the Run. */
  run(program: Program, options?: VersionRunOptions): Promise<Run>;
  close(): Promise<void>;
}

export interface VersionRunOptions extends NativeRunOptions {
  /** Which of two seeds the hashes of strings have, so that the order of sets is another one. @default 0 */
  readonly seed?: 0 | 1;
}
