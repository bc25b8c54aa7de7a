import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawDiagram } from '../../src/diagram/index.ts';
import { wordsOf } from '../../src/diagram/words.ts';
import { drawSequence } from '../../src/draw/index.ts';
import { TOOL_LANGUAGES } from '../../src/message/say.ts';
import { findPythons } from '../../src/run/find-pythons.node.ts';
import { createNativeRunner, type NativeRunner } from '../../src/run/native/runner.node.ts';
import type { Run } from '../../src/run/types.ts';
import { findFaults } from '../draw/find-faults.ts';
import { parseSvg, readSvg, shownOf } from '../draw/read-svg.ts';

/**
 * Each program of `native-programs/`, run with its trace on the newest CPython found, beside the diagram that its run must
 * give, and give again: real time, threads and processes may not show in it. To add a test, put a program there and run the
 * tests once with UPDATE_FIXTURES=1; then read the picture. NATIVE_RUNS says how often each one is run.
 */
const FOLDER = new URL('./native-programs/', import.meta.url);
const update = process.env.UPDATE_FIXTURES === '1';
const times = Number(process.env.NATIVE_RUNS ?? 2);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.py'))
  .map((name) => name.replace(/\.py$/, ''));
const traceable = (await findPythons(process.env)).filter(({ minor }) => Number(minor.split('.')[1]) >= 12);
const newest = traceable.at(-1);

describe.skipIf(newest === undefined)(
  `the diagram of a native run, on ${newest?.version ?? 'no CPython from 3.12 on'}`,
  () => {
    let runner: NativeRunner;
    const runs = new Map<string, Run>();
    const read = (name: string) => readFileSync(new URL(`${name}.py`, FOLDER), 'utf8');
    const run = (name: string, mode: 'traced' | 'real') =>
      runner.run({ code: read(name), setup: [], filename: `${name}.py` }, { mode });
    beforeAll(async () => {
      if (newest === undefined) return;
      runner = createNativeRunner(newest);
      for (const name of names) runs.set(name, await run(name, 'traced'));
    }, 120_000);
    afterAll(() => runner?.close());

    const draw = (
      name: string,
      locale: (typeof TOOL_LANGUAGES)[number] = 'en',
      events = runs.get(name)?.events ?? [],
    ) => drawDiagram({ events, name: `${name}.py`, words: wordsOf(locale) });

    test.each(names)('%s', async (name) => {
      const { mermaid } = draw(name);
      const file = new URL(`${name}.mmd`, FOLDER);
      if (update) writeFileSync(file, mermaid);
      expect(existsSync(file), `no ${name}.mmd beside the program; see the top of this file`).toBe(true);
      expect(mermaid).toBe(readFileSync(file, 'utf8'));
      for (let again = 1; again < times; again += 1)
        expect(draw(name, 'en', (await run(name, 'traced')).events).mermaid).toBe(mermaid);
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

    test.each(TOOL_LANGUAGES)('is drawn whole and tidily in %s', (locale) => {
      for (const name of names) {
        const { picture, title, description } = draw(name, locale);
        const svg = parseSvg(drawSequence(picture, { id: 'test', title, description, lang: locale }));
        expect(readSvg(svg), name).toEqual(shownOf(picture));
        expect(findFaults(svg), name).toEqual([]);
      }
    });

    test('has the same lanes and steps in every language', () => {
      for (const name of names) {
        const shapes = TOOL_LANGUAGES.map((locale) =>
          draw(name, locale).mermaid.replace(/(participant p\d+ as|: |accTitle|accDescr|loop ).*/g, '$1'),
        );
        expect(new Set(shapes).size, name).toBe(1);
      }
    });

    test('every program of the embedded interpreter prints the same with a trace as without', async () => {
      const folder = new URL('./programs/', import.meta.url);
      const files = readdirSync(folder).filter((name) => name.endsWith('.py'));
      const outcomes = async (mode: 'traced' | 'real') =>
        await Promise.all(
          files.map(async (filename) => {
            const code = readFileSync(new URL(filename, folder), 'utf8');
            const { stdout, stderr, exit, verdict } = await runner.run(
              { code, setup: [], filename },
              { mode, seconds: 10 },
            );
            return { filename, stdout, stderr, exit, verdict };
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
