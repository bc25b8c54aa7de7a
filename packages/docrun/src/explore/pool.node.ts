import { availableParallelism } from 'node:os';
import { createEmbeddedRunner } from '../run/embedded.node.ts';
import type { Program, Run, Runner } from '../run/types.ts';

/** Each interpreter takes some 150 MB of memory. */
const MOST = 4;

/** Several embedded interpreters that run schedules of programs, without traces. */
export interface Pool {
  readonly interpreter: string;
  readonly size: number;
  /** Runs a program on the interpreter that has the least to do. */
  run(program: Program): Promise<Run>;
  close(): Promise<void>;
}

/**
 * Starts the interpreters.
 * @param size @default the processors of this machine, at most 4
 * @throws StartError where one cannot be started
 */
export async function createPool(size = Math.min(MOST, availableParallelism())): Promise<Pool> {
  const started = await Promise.allSettled(Array.from({ length: size }, () => createEmbeddedRunner({ trace: false })));
  const runners = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const close = async (): Promise<void> => void (await Promise.all(runners.map((runner) => runner.close())));
  const failed = started.find((one) => one.status === 'rejected');
  const [first] = runners;
  if (failed || !first) {
    await close();
    throw failed?.reason;
  }
  const waiting = new Map<Runner, number>(runners.map((runner) => [runner, 0]));
  return {
    interpreter: first.interpreter,
    size,
    run: async (program) => {
      const [runner] = [...waiting].reduce((least, one) => (one[1] < least[1] ? one : least));
      waiting.set(runner, (waiting.get(runner) ?? 0) + 1);
      try {
        return await runner.run(program);
      } finally {
        waiting.set(runner, (waiting.get(runner) ?? 0) - 1);
      }
    },
    close,
  };
}
