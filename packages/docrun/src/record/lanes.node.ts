import { availableParallelism } from 'node:os';
import type { Runner } from '../run/types.ts';
import { createLazyRunner, type LazyRunner } from './lazy-runner.ts';
import type { RecordOptions } from './record-options.ts';

/** Each interpreter takes some 200 MB of memory, and seconds to start. */
const MOST = 4;
const FEWEST_BLOCKS = 50;

/** Interpreters that work side by side, each on what comes next. */
export interface Lanes {
  /**
   * Does `work` for each item, some at a time, and answers in the order of the items.
   * @throws Interrupted as soon as the signal is given
   */
  map<Item, Result>(items: readonly Item[], work: (item: Item, runner: Runner) => Promise<Result>): Promise<Result[]>;
  close(): Promise<void>;
}

/**
 * As many as there is work for: one for fifty blocks, at most one for each processor, and never more than four.
 * @param blocks how many are to be run
 */
export function createLanes(
  { createRunner, signal }: Pick<RecordOptions, 'createRunner' | 'signal'>,
  blocks: number,
): Lanes {
  const count = Math.max(1, Math.min(MOST, availableParallelism(), Math.ceil(blocks / FEWEST_BLOCKS)));
  const lanes: readonly LazyRunner[] = Array.from({ length: count }, () => createLazyRunner(createRunner, signal));
  return {
    map: async (items, work) => {
      const results: Awaited<ReturnType<typeof work>>[] = [];
      const left = items.entries();
      await Promise.all(
        lanes.map(async (lane) => {
          for (const [index, item] of left) results[index] = await lane.use((runner) => work(item, runner));
        }),
      );
      return results;
    },
    close: async () => void (await Promise.all(lanes.map((lane) => lane.close()))),
  };
}
