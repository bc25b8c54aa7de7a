import type { Program, Run } from '../run/types.ts';

/** One release of CPython as WebAssembly, other than that on which blocks are recorded; one program at a time. */
export interface EmbeddedVersion {
  /** Such as `3.12`. */
  readonly minor: string;
  /** Such as `cpython-3.12.7 pyodide-0.27.7 virtual`. */
  readonly interpreter: string;
  /** Never rejects for a fault of the program: that is in the Run. It starts at the first one. */
  run(program: Program): Promise<Run>;
  /** Ends it, and gives back its memory; nothing is run after that. */
  close(): Promise<void>;
}

/** All of them. */
export interface EmbeddedVersions {
  /** Oldest first; they are known before they are installed. */
  readonly versions: readonly EmbeddedVersion[];
  /** Whether they can be run: where they may be installed, they are now. */
  prepare(): Promise<boolean>;
}

/** There are none. */
export const NO_EMBEDDED_VERSIONS: EmbeddedVersions = { versions: [], prepare: async () => false };
