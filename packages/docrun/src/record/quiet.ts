import pLimit from 'p-limit';
import { withResolvers } from '../platform/with-resolvers.ts';

type RunWork = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Two ways to run work beside other work. */
export interface Quiet {
  /** With at most so many others. */
  readonly among: RunWork;
  /** With nothing else; to be used inside of `among`, whose others are waited for. */
  readonly alone: RunWork;
}

/** Lets `most` pieces of work go on at once, and stops the rest while one of them wants to be alone. */
export function createQuiet(most: number): Quiet {
  const limit = pLimit(most);
  const oneByOne = pLimit(1);
  let going = 0;
  let wanted = 0;
  const changes = new Set<() => void>();
  const changed = () => {
    for (const tell of changes) tell();
  };
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) {
      const change = withResolvers<void>();
      changes.add(change.resolve);
      await change.promise;
      changes.delete(change.resolve);
    }
  };
  return {
    among: (work) =>
      limit(async () => {
        await until(() => wanted === 0);
        going += 1;
        try {
          return await work();
        } finally {
          going -= 1;
          changed();
        }
      }),
    alone: async (work) => {
      // It no longer counts among those that go on, and none begins until it, and all that wait like it, are done.
      wanted += 1;
      going -= 1;
      changed();
      return oneByOne(async () => {
        await until(() => going === 0);
        try {
          return await work();
        } finally {
          // It counts again before the next one looks whether it is alone.
          wanted -= 1;
          going += 1;
          changed();
        }
      });
    },
  };
}
