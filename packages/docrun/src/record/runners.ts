import pLimit from 'p-limit';
import type { Runner } from '../run/types.ts';
import { createLazyRunner, type LazyRunner } from './lazy-runner.ts';
import type { NativeVersion } from './native-version.ts';

/** Native blocks that are recorded at the same time: their times are to be their own. */
const NATIVE_AT_ONCE = 6;

/** All that blocks are run with; each is started, or looked for, when the first block needs it. */
export interface Runners {
  readonly embedded: LazyRunner;
  /** The versions of CPython on this machine, oldest first. */
  natives(): Promise<readonly NativeVersion[]>;
  /** Runs work in its turn: embedded blocks one after another, native ones a few at a time. */
  turn<Result>(isNative: boolean, work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface RunnersOptions {
  readonly createRunner: () => Promise<Runner>;
  readonly findNatives: () => Promise<readonly NativeVersion[]>;
  readonly signal: AbortSignal;
}

/** Puts them together. */
export function createRunners({ createRunner, findNatives, signal }: RunnersOptions): Runners {
  const embedded = createLazyRunner(createRunner, signal);
  const one = pLimit(1);
  const few = pLimit(NATIVE_AT_ONCE);
  let found: Promise<readonly NativeVersion[]> | null = null;
  return {
    embedded,
    natives: () => {
      found ??= findNatives();
      return found;
    },
    turn: (isNative, work) => (isNative ? few(work) : one(work)),
    close: async () => {
      // Whoever asked for them was told why they could not be found.
      const natives = (await found?.catch(() => [])) ?? [];
      await Promise.all([embedded.close(), ...natives.map((version) => version.close())]);
    },
  };
}
