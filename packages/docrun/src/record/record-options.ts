import type { Locale } from '../block/types.ts';
import type { Pool } from '../explore/pool.node.ts';
import type { Diagnostic } from '../problem/problem.ts';
import type { Runner } from '../run/types.ts';
import type { EmbeddedVersions } from './embedded-version.ts';
import type { NativeVersion } from './native-version.ts';

/** How pages are recorded. */
export interface RecordOptions {
  /** The paths of the pages; null: all. */
  readonly pages: ReadonlySet<string> | null;
  /** Whether to run what has a recording already. */
  readonly all: boolean;
  readonly createRunner: () => Promise<Runner>;
  /** The versions of CPython on this machine, oldest first. */
  readonly findNatives: () => Promise<readonly NativeVersion[]>;
  /** The releases of CPython as WebAssembly on which blocks can be tried. @default none */
  readonly embedded?: EmbeddedVersions;
  /** On which of both blocks are run once more, as witnesses: none, all, or those of one version such as `3.12` or `3.12.7`. */
  readonly witnesses: string;
  /** Starts what explores recipes. @default an embedded interpreter for each processor */
  readonly createPool?: () => Promise<Pool>;
  /** Given at Ctrl-C: what was finished is kept. */
  readonly signal: AbortSignal;
  /** Told before each run. */
  readonly onBlock?: (progress: BlockProgress) => void;
}

interface BlockProgress {
  /** Runs before this one, and runs in all. */
  readonly done: number;
  readonly total: number;
  readonly page: string;
  readonly block: string;
}

/** A block whose run was written. */
export interface RecordedName {
  readonly locale: Locale;
  readonly page: string;
  readonly block: string;
}

/** A witness that was written. */
export interface WitnessedName extends RecordedName {
  /** The release, such as `3.12.7`. */
  readonly version: string;
  /** Whether the block does something else there. */
  readonly differs: boolean;
}

/** What recording pages did. */
export interface RecordResult {
  readonly recorded: readonly RecordedName[];
  readonly witnessed: readonly WitnessedName[];
  /** Recipes whose exploration was written. */
  readonly explored: readonly RecordedName[];
  /** Blocks whose recording was right already. */
  readonly kept: number;
  /** Recordings, or blocks in them, of which nothing is left on the pages. */
  readonly removed: readonly string[];
  /** Why blocks could not be recorded. */
  readonly diagnostics: readonly Diagnostic[];
  readonly interrupted: boolean;
}
