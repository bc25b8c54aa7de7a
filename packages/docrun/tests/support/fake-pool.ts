import type { Pool } from '../../src/explore/pool.node.ts';
import type { Program, Run } from '../../src/run/types.ts';
import { createFakeRunner } from './fake-runner.ts';

/** Explores without an interpreter: a program that calls `leave(NAME)` leaves that task behind wherever main() is cancelled. */
export function createFakePool(): Pool {
  const runner = createFakeRunner();
  return {
    interpreter: runner.interpreter,
    size: 2,
    run: async (program: Program): Promise<Run> => {
      const left = /^leave\("(.+)"\)/m.exec(program.code)?.[1];
      const { changes = [], census = false } = program.explore ?? {};
      const isCancelled = changes.some(({ kind }) => kind === 'cancel');
      return {
        ...(await runner.run(program)),
        explored: {
          things: left !== undefined && isCancelled ? [{ kind: 'left-behind', tasks: [left] }] : [],
          census: census ? { iterations: [['main'], ['main']], interrupts: [1, 2], timers: [] } : null,
        },
      };
    },
    close: async () => undefined,
  };
}
