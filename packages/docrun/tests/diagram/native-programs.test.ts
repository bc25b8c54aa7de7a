import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findPythons } from '../../src/run/find-pythons.node.ts';
import { createNativeRunner, type NativeRunner } from '../../src/run/native/runner.node.ts';
import type { Run } from '../../src/run/types.ts';
import { drawRun, readPrograms, testPictures } from './drawn-programs.ts';

/**
 * Each program of `native-programs/`, run with its trace on the newest CPython found, beside the diagram that its run must
 * give, and give again: real time, threads and processes may not show in it. To add a test, put a program there and run the
 * tests once with UPDATE_FIXTURES=1; then read the picture. NATIVE_RUNS says how often each one is run.
 */
const { names, program, hold } = readPrograms(new URL('./native-programs/', import.meta.url));
const times = Number(process.env.NATIVE_RUNS ?? 2);
const traceable = (await findPythons(process.env)).filter(({ minor }) => Number(minor.split('.')[1]) >= 12);
const newest = traceable.at(-1);

describe.skipIf(newest === undefined)(
  `the diagram of a native run, on ${newest?.version ?? 'no CPython from 3.12 on'}`,
  () => {
    let runner: NativeRunner;
    const runs = new Map<string, Run>();
    const run = (name: string, mode: 'traced' | 'real') => runner.run(program(name), { mode });
    beforeAll(async () => {
      if (newest === undefined) return;
      runner = createNativeRunner(newest);
      for (const name of names) runs.set(name, await run(name, 'traced'));
    }, 120_000);
    afterAll(() => runner?.close());

    test.each(names)('%s', async (name) => {
      const { mermaid } = drawRun(name, runs.get(name));
      hold(name, mermaid);
      for (let again = 1; again < times; again += 1)
        expect(drawRun(name, await run(name, 'traced')).mermaid).toBe(mermaid);
    });

    test.each(names)('%s prints the same without a trace', async (name) => {
      const untraced = await run(name, 'real');
      const { stdout, stderr, exit } = runs.get(name) ?? {};
      expect({ stdout, stderr, exit }).toEqual({
        stdout: untraced.stdout,
        stderr: untraced.stderr,
        exit: untraced.exit,
      });
    });

    testPictures(names, runs);

    test('every program of the embedded interpreter prints the same with a trace as without', async () => {
      const embedded = readPrograms(new URL('./programs/', import.meta.url));
      const outcomes = async (mode: 'traced' | 'real') =>
        await Promise.all(
          embedded.names.map(async (name) => {
            const { stdout, stderr, exit, verdict } = await runner.run(embedded.program(name), { mode, seconds: 10 });
            return { name, stdout, stderr, exit, verdict };
          }),
        );
      expect(await outcomes('traced')).toEqual(await outcomes('real'));
    });

    test('a fault of the tracer is an error of docrun', async () => {
      const code =
        'import sys\nsys.modules["harness.values"].short = None\nimport asyncio\nasyncio.run(asyncio.to_thread(len, ""))\n';
      await expect(runner.run({ code, setup: [], filename: 'fault.py' }, { mode: 'traced' })).rejects.toThrow(
        'the tracer failed',
      );
    });

    test('no ids, ports or addresses of this run are in a trace', async () => {
      for (const name of ['echo-server', 'two-clients', 'subprocess-lines', 'thread-pool']) {
        const [one, other] = [runs.get(name), await run(name, 'traced')];
        expect(other.events, name).toEqual(one?.events);
      }
    });
  },
);
