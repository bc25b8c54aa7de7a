import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEmbeddedRunner } from '../../src/run/embedded.node.ts';
import type { Runner } from '../../src/run/types.ts';

const PROGRAMS = new URL('../diagram/programs/', import.meta.url);
const programs = readdirSync(PROGRAMS)
  .filter((name) => name.endsWith('.py'))
  .map((name) => ({ name, code: readFileSync(new URL(name, PROGRAMS), 'utf8') }));

const toProgram = (code: string) => ({ code, setup: [], filename: 'example.py' });

describe('fresh state', () => {
  let first: Runner;
  let second: Runner;
  let untraced: Runner;
  beforeAll(async () => {
    first = await createEmbeddedRunner();
    second = await createEmbeddedRunner();
    untraced = await createEmbeddedRunner({ trace: false });
  }, 120_000);
  afterAll(async () => {
    await first.close();
    await second.close();
    await untraced.close();
  });

  test('two interpreters, with other programs run before, give the same bytes', async () => {
    const once = new Map<string, string>();
    for (const { name, code } of programs) once.set(name, JSON.stringify(await first.run(toProgram(code))));
    for (const { name, code } of [...programs].reverse()) {
      expect(JSON.stringify(await second.run(toProgram(code))), name).toBe(once.get(name));
    }
  }, 60_000);

  test('a program prints the same with and without the tracer', async () => {
    for (const { name, code } of programs) {
      const traced = await first.run(toProgram(code));
      const plain = await untraced.run(toProgram(code));
      expect({ stdout: plain.stdout, stderr: plain.stderr, exit: plain.exit, elapsed: plain.elapsed }, name).toEqual({
        stdout: traced.stdout,
        stderr: traced.stderr,
        exit: traced.exit,
        elapsed: traced.elapsed,
      });
    }
  }, 60_000);

  test.each([
    [
      'a module',
      'import asyncio\nasyncio.sleep = None\nimport json\njson.dumps = None',
      'import asyncio, json\nprint(asyncio.sleep, json.dumps([]))',
      /function sleep.* \[\]/,
    ],
    [
      'a file',
      'open("left.txt", "w").write("x")\nimport os\nos.mkdir("folder")',
      'import os\nprint(sorted(os.listdir()))',
      /^\[\]$/,
    ],
    [
      'the environment',
      'import os\nos.environ["LEFT"] = "x"\nos.chdir("/")',
      'import os\nprint("LEFT" in os.environ, os.getcwd())',
      /^False \/home\/pyodide$/,
    ],
    ['builtins', 'import builtins\nbuiltins.len = lambda x: 7', 'print(len([]))', /^0$/],
    [
      'the name of a task',
      'import asyncio\nasync def f(): await asyncio.gather(*(asyncio.sleep(0) for _ in range(9)))\nasyncio.run(f())',
      'import asyncio\nasync def f(): print(asyncio.current_task().get_name())\nasyncio.run(f())',
      /^Task-1$/,
    ],
    [
      'random numbers',
      'import random\nrandom.seed(5)',
      'import random, uuid\nprint(random.random(), uuid.uuid4())',
      /^0\.8444218515250481 /,
    ],
    [
      'the clock',
      'import time\ntime.sleep(1000)',
      'import time, datetime\nprint(time.monotonic(), datetime.datetime.now(datetime.timezone.utc).isoformat())',
      /^0\.0 2026-01-01T00:00:00\+00:00$/,
    ],
  ])('nothing is left of %s', async (_, before, after, printed) => {
    await first.run(toProgram(before));
    const run = await first.run(toProgram(after));
    expect(run.stderr).toBe('');
    expect(run.stdout.trimEnd()).toMatch(printed);
  });
});
