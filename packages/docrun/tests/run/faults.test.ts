import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEmbeddedRunner } from '../../src/run/embedded.node.ts';
import type { Runner, Verdict } from '../../src/run/types.ts';

/** A program as a person would write it by mistake, and how its run must end. */
const FAULTS: readonly { name: string; verdict: Verdict | null; exception: string | null; exit: number }[] = [
  { name: 'never-ends', verdict: 'time-limit', exception: null, exit: 1 },
  { name: 'swallows-the-interrupt', verdict: 'time-limit', exception: null, exit: 1 },
  { name: 'prints-without-end', verdict: 'output-limit', exception: null, exit: 1 },
  { name: 'eats-memory', verdict: 'memory-limit', exception: 'MemoryError', exit: 1 },
  { name: 'spins-on-the-loop', verdict: 'step-limit', exception: null, exit: 1 },
  { name: 'sleeps-without-end', verdict: 'step-limit', exception: null, exit: 1 },
  { name: 'waits-for-ever', verdict: 'deadlock', exception: null, exit: 1 },
  { name: 'waits-for-a-future-of-its-own-loop', verdict: 'deadlock', exception: null, exit: 1 },
  { name: 'waits-for-an-event-of-threads', verdict: 'deadlock', exception: null, exit: 1 },
  { name: 'waits-for-a-queue-of-threads', verdict: 'deadlock', exception: null, exit: 1 },
  { name: 'takes-a-lock-twice', verdict: 'deadlock', exception: null, exit: 1 },
  { name: 'sys-exit', verdict: null, exception: 'SystemExit', exit: 3 },
  { name: 'reads-input', verdict: null, exception: 'EOFError', exit: 1 },
  { name: 'forks', verdict: 'needs-native', exception: 'RuntimeError', exit: 1 },
  { name: 'opens-a-socket', verdict: 'needs-native', exception: 'RuntimeError', exit: 1 },
  { name: 'starts-a-thread', verdict: 'needs-native', exception: 'RuntimeError', exit: 1 },
  { name: 'starts-a-process', verdict: 'needs-native', exception: 'NotImplementedError', exit: 1 },
  { name: 'handles-a-signal', verdict: 'needs-native', exception: 'NotImplementedError', exit: 1 },
  { name: 'does-without-signals', verdict: null, exception: null, exit: 0 },
  { name: 'imports-what-is-not-there', verdict: 'needs-native', exception: 'ModuleNotFoundError', exit: 1 },
  { name: 'reaches-for-the-host', verdict: null, exception: 'ModuleNotFoundError', exit: 1 },
  { name: 'syntax-error', verdict: null, exception: 'SyntaxError', exit: 1 },
];

const WELL = { code: 'import asyncio\nasyncio.run(asyncio.sleep(1))\nprint("well")', setup: [], filename: 'well.py' };

describe('a program that goes wrong', () => {
  let runner: Runner;
  let impatient: Runner;
  beforeAll(async () => {
    runner = await createEmbeddedRunner({ wallSeconds: 120 });
    impatient = await createEmbeddedRunner({ wallSeconds: 2 });
  }, 120_000);
  afterAll(async () => {
    await runner.close();
    await impatient.close();
  });

  test.each(FAULTS)('$name', { timeout: 60_000 }, async ({ name, verdict, exception, exit }) => {
    const code = readFileSync(new URL(`./faults/${name}.py`, import.meta.url), 'utf8');
    const patient = verdict === 'time-limit' ? impatient : runner;
    const run = await patient.run({ code, setup: [], filename: 'example.py' });
    expect({ verdict: run.verdict, exception: run.exception?.type ?? null, exit: run.exit }).toEqual({
      verdict,
      exception,
      exit,
    });
    expect(run.stdout.length).toBeLessThan(300_000);
    // The next run is as fresh as if nothing had happened.
    const next = await patient.run(WELL);
    expect(next).toMatchObject({ stdout: 'well\n', stderr: '', verdict: null, exit: 0, elapsed: 1 });
  });

  test('what waits for ever says nothing after the verdict', async () => {
    const code = readFileSync(new URL('./faults/waits-for-ever.py', import.meta.url), 'utf8');
    const run = await runner.run({ code, setup: [], filename: 'example.py' });
    expect(run.stdout).toBe('');
    expect(run.events.at(-1)).toMatchObject({ kind: 'verdict', verdict: 'deadlock' });
  });

  test.each([
    ['loops in a task', 'spins-in-a-task', 'before\nbetween\n', 1],
    ['is in a single operation, so that its thread has to be ended', 'reckons-without-end', 'before\n', 0],
  ])('what %s keeps what it printed, and its trace', { timeout: 60_000 }, async (_, name, stdout, elapsed) => {
    const code = readFileSync(new URL(`./faults/${name}.py`, import.meta.url), 'utf8');
    const run = await impatient.run({ code, setup: [], filename: 'example.py' });
    expect(run).toMatchObject({ verdict: 'time-limit', exit: 1, exception: null, stdout, elapsed });
    expect(run.events.map(({ seq }) => seq)).toEqual(run.events.map((_, index) => index + 1));
    expect(run.events.at(-1)).toMatchObject({ kind: 'verdict', verdict: 'time-limit' });
    if (elapsed === 1) {
      expect(run.events).toContainEqual(expect.objectContaining({ kind: 'clock', from: 0, t: 1 }));
      expect(run.events).toContainEqual(expect.objectContaining({ kind: 'task', name: 'Task-1', coro: 'main' }));
      expect(run.stderr).toContain('line 9, in main\n    pass\n');
    }
  });

  test.each([
    ['thread', 'starts-a-thread'],
    ['process', 'starts-a-process'],
    ['signal', 'handles-a-signal'],
    ['package aiohttp', null],
    ['module', 'ssl'],
  ])('what needs a real interpreter says why: %s', async (detail, name) => {
    const file = new URL(`./faults/${name}.py`, import.meta.url);
    const code = name === null ? 'import aiohttp' : name === 'ssl' ? 'import curses' : readFileSync(file, 'utf8');
    const run = await runner.run({ code, setup: [], filename: 'example.py' });
    expect(run).toMatchObject({ verdict: 'needs-native', detail });
  });
});
