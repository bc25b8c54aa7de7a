import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawDiagram } from '../../src/diagram/index.ts';
import { whoWaits } from '../../src/diagram/who-waits.ts';
import { wordsOf } from '../../src/diagram/words.ts';
import { TOOL_LANGUAGES } from '../../src/message/say.ts';
import { createEmbeddedRunner } from '../../src/run/embedded.node.ts';
import type { Run, Runner } from '../../src/run/types.ts';
import { drawRun, readPrograms, testPictures } from './drawn-programs.ts';

/**
 * Each program of `programs/` beside the diagram that its run must give. To add a test, put a program there and run the
 * tests once with UPDATE_FIXTURES=1; then read the picture, for it is now what the tests demand.
 */
const { names, program, hold } = readPrograms(new URL('./programs/', import.meta.url));

describe('the diagram of a run', () => {
  let runner: Runner;
  const runs = new Map<string, Run>();
  beforeAll(async () => {
    runner = await createEmbeddedRunner();
    for (const name of names) runs.set(name, await runner.run(program(name)));
  }, 120_000);
  afterAll(() => runner.close());

  test.each(names)('%s', (name) => hold(name, drawRun(name, runs.get(name)).mermaid));

  testPictures(names, runs);

  test('a run that hangs says who waits for whom, any other says nothing', () => {
    const waiting = (name: string) => whoWaits(runs.get(name)?.events ?? [], wordsOf('en'));
    expect(waiting('deadlock')).toEqual(['main() waits: l (Lock) is held by main()']);
    expect(waiting('hanging-queue')).toEqual(['main(): await queue.join(): waits']);
    expect(waiting('hanging-semaphore')).toEqual([
      'main(): await gather(cook("A"), cook("B")): waits',
      ...["cook('A')", "cook('B')"].flatMap((waiter) =>
        ["cook('A')", "cook('B')"].map((holder) => `${waiter} waits: stove (Semaphore) is held by ${holder}`),
      ),
    ]);
    expect(waiting('wait-for')).toBeNull();
  });

  test.each(TOOL_LANGUAGES)('code has the decimal point of Python in %s', (locale) => {
    const { mermaid } = drawRun('half-a-second', runs.get('half-a-second'), locale);
    expect(mermaid).toContain('time.sleep(0.5)');
    expect(mermaid).toContain(locale === 'en' ? 't = 0.5' : 't = 0,5');
  });

  test('wait_for: the inner work is cancelled at the deadline, and main gets the TimeoutError', () => {
    const { steps } = drawRun('wait-for', runs.get('wait-for'));
    const at = (text: string) => steps.findIndex((step) => step.includes(text));
    expect(at('t = 1 s; timeout: the time is up')).toBeGreaterThan(0);
    expect(at('event loop → slow(): CancelledError')).toBeGreaterThan(at('the time is up'));
    expect(at('slow() → main(): wait_for: CancelledError → TimeoutError')).toBeGreaterThan(
      at('prints: slow: cancelled'),
    );
    expect(steps[at('except TimeoutError')]).toMatch(/^main\(\): /);
  });

  test('the option lanes keeps only the lanes it names, in its order', () => {
    const { mermaid } = drawDiagram({
      events: runs.get('queue-join')?.events ?? [],
      name: 'queue-join.py',
      words: wordsOf('en'),
      lanes: ['queue', 'q', 'worker', 'producer'],
    });
    expect([...mermaid.matchAll(/participant p\d+ as (.*)/g)].map(([, label]) => label)).toEqual([
      'q (Queue)',
      'worker()',
      'producer()',
    ]);
  });
});
