import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, test } from 'vitest';
import { createEmbeddedRunner } from '../../src/run/embedded.node.ts';
import { StartError } from '../../src/run/start-error.ts';
import type { Runner } from '../../src/run/types.ts';

/** A thread that answers as the interpreter's does; a program says how. */
const ANSWERS = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ id, program: { code } }) => {
  parentPort.postMessage({ kind: 'started', id });
  if (code === 'ends never') return;
  if (code === 'ends the thread') process.exit(5);
  const outcome = JSON.stringify({ exit: 0, exception: null });
  const rest = JSON.stringify({ elapsed: 0, verdict: null, detail: null, events: [] });
  parentPort.postMessage({ kind: 'ended', id, outcome, rest, reusable: code !== 'takes memory' });
});
parentPort.postMessage({ kind: 'ready', python: '3.14' });
`;
const toProgram = (code: string) => ({ code, setup: [], filename: 'example.py' });
const WELL = toProgram('is well');
/** An interpreter whose memory has grown is not used again: the next run needs a new thread. */
const GROWS = toProgram('takes memory');

type Start = () => Worker;
const threadOf = (code: string) => () => new Worker(code, { eval: true });
const starts = threadOf(ANSWERS);
/** The ways in which a thread does not come to be ready, and what is said of each. */
const FAULTS: readonly { name: string; start: Start; said: string }[] = [
  { name: 'fails', start: threadOf('throw new Error("no room")'), said: 'no room' },
  { name: 'ends without a word', start: threadOf('process.exit(3)'), said: 'its thread ended with 3' },
  {
    name: 'is refused',
    start: () => {
      throw new Error('no more threads');
    },
    said: 'no more threads',
  },
];

let runner: Runner | null = null;
afterEach(async () => {
  await runner?.close();
  runner = null;
});

/** A runner whose threads are started in these ways, one after another; those after them are well. */
async function open(...ways: readonly Start[]): Promise<Runner> {
  const left = [...ways];
  runner = await createEmbeddedRunner({ createWorker: () => (left.shift() ?? starts)() });
  return runner;
}

describe('an embedded interpreter that cannot be started', () => {
  test.each(FAULTS)('for its thread $name, is an error', async ({ start, said }) => {
    const opening = open(start);
    await expect(opening).rejects.toThrow(`the embedded interpreter cannot be started: ${said}`);
    await expect(opening).rejects.toBeInstanceOf(StartError);
  });

  test.each(FAULTS)('anew, for its thread $name, ends all runs that wait; a later one tries again', async (fault) => {
    const { run } = await open(starts, fault.start);
    const [first, ...waiting] = await Promise.allSettled([run(GROWS), run(WELL), run(WELL)]);
    expect(first).toMatchObject({ status: 'fulfilled', value: { verdict: null } });
    for (const one of waiting)
      expect(one).toMatchObject({ status: 'rejected', reason: { said: { values: { reason: fault.said } } } });
    expect(await run(WELL)).toMatchObject({ exit: 0, verdict: null });
  });

  test('can be closed, and then runs nothing', async () => {
    const { run, close } = await open(starts, threadOf('throw new Error("no room")'));
    await run(GROWS);
    await expect(run(WELL)).rejects.toThrow('no room');
    await close();
    await expect(run(WELL)).rejects.toThrow('closed');
  });
});

describe('an embedded interpreter', () => {
  test.each([
    ['in the middle of a run', [toProgram('ends never'), WELL]],
    ['while it is started anew', [GROWS, WELL, WELL]],
  ])('that is closed %s ends all runs that wait', async (_, [first = WELL, ...programs]) => {
    const { run, close } = await open();
    const begun = run(first);
    if (first === GROWS) await begun;
    const runs = [...(first === GROWS ? [] : [begun]), ...programs.map(run)];
    const ended = Promise.allSettled(runs);
    await close();
    for (const one of await ended) expect(one).toMatchObject({ status: 'rejected' });
  });

  test('whose thread ends in a run has crashed, and the next run has another thread', async () => {
    const { run } = await open();
    const [crashed, well] = await Promise.all([run(toProgram('ends the thread')), run(WELL)]);
    expect(crashed).toMatchObject({ verdict: 'crashed', exception: { message: 'its thread ended with 5' } });
    expect(well).toMatchObject({ exit: 0, verdict: null });
  });

  test('whose thread ends while nothing runs is started anew for the next run', async () => {
    const threads: Worker[] = [];
    const { run } = await open(() => {
      const thread = starts();
      threads.push(thread);
      return thread;
    });
    await threads[0]?.terminate();
    expect(await run(WELL)).toMatchObject({ exit: 0, verdict: null });
  });
});
