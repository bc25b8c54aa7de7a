import { withResolvers } from '../platform/with-resolvers.ts';
import type { Runner } from '../run/types.ts';

/** Thrown where work was given up because of Ctrl-C. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/** A runner that is started when the first block needs it: starting costs seconds, and often nothing is to be run. */
export interface LazyRunner {
  /** @throws Interrupted as soon as the signal is given, also in the middle of the work */
  use<Result>(work: (runner: Runner) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

/** Starts `create` at the first use. */
export function createLazyRunner(create: () => Promise<Runner>, signal: AbortSignal): LazyRunner {
  let started: Promise<Runner> | null = null;
  return {
    use: async (work) => {
      const stop = withResolvers<never>();
      const onAbort = () => stop.reject(new Interrupted());
      if (signal.aborted) throw new Interrupted();
      signal.addEventListener('abort', onAbort);
      try {
        started ??= create();
        return await Promise.race([started.then(work), stop.promise]);
      } finally {
        signal.removeEventListener('abort', onAbort);
      }
    },
    close: async () => {
      // Whoever used it was told why it could not be started.
      const runner = await started?.catch(() => null);
      await runner?.close();
    },
  };
}
