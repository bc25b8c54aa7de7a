import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawDiagram } from '../../src/diagram/index.ts';
import { wordsOf } from '../../src/diagram/words.ts';
import { createEmbeddedRunner } from '../../src/run/embedded.node.ts';
import type { Runner } from '../../src/run/types.ts';

describe('a program under trace', () => {
  let runner: Runner;
  beforeAll(async () => {
    runner = await createEmbeddedRunner();
  }, 60_000);
  afterAll(() => runner.close());

  const run = (code: string) => runner.run({ code, setup: [], filename: 'example.py' });

  test('whose trace is cut has all its tasks and its whole time in the caption, and its prints keep their lines', async () => {
    const { events, elapsed } = await run(`import asyncio

async def job(number):
    await asyncio.sleep(1)
    if number == 499:
        print("last")

async def main():
    await asyncio.gather(*(job(number) for number in range(500)))
    print("done")

asyncio.run(main())
`);
    expect(elapsed).toBe(1);
    expect(events.find(({ kind }) => kind === 'cut')).toMatchObject({ tasks: 501, elapsed: 1 });
    expect(events.filter(({ kind }) => kind === 'stdout')).toEqual([
      expect.objectContaining({ text: 'last\n', task: 501, line: 6 }),
      expect.objectContaining({ text: 'done\n', task: 1, line: 10 }),
    ]);
    const { caption } = drawDiagram({ events, name: 'example.py', words: wordsOf('en') });
    expect(caption).toMatch(/\b1 s\b.*\b501 tasks\b/);
  });

  test('has no frame but its own and those of the library on the stack', async () => {
    const { stdout, stderr } = await run(`import asyncio, inspect, traceback

loop = asyncio.new_event_loop()
loop.close()
try:
    loop.call_soon(print)
except RuntimeError as error:
    print([frame.name for frame in traceback.extract_tb(error.__traceback__)])

async def main():
    frames = inspect.stack()
    print(frames[0].function, frames[-1].function, {frame.f_globals["__name__"].partition(".")[0] for frame, *_ in frames} - {"asyncio"})
    task = asyncio.create_task(asyncio.sleep(0))
    print([frame.name for frame in task._source_traceback][:1], task._source_traceback[-1].name)
    await task
    asyncio.create_task("text")

asyncio.run(main(), debug=True)
`);
    expect(stdout).toBe(
      `['<module>', 'call_soon', '_check_closed']\nmain <module> {'__main__'}\n['<module>'] create_task\n`,
    );
    expect(stderr).toMatch(/create_task\n.*\n(?:[ ~^]+\n)?TypeError: a coroutine was expected, got 'text'\n$/);
    expect(stderr).not.toContain('harness');
  });

  test('that calls something else in a place for long is looked at there no more, but elsewhere it is', async () => {
    const { events } = await run(`import asyncio

async def main():
    for number in range(1000):
        str(number)
    task = asyncio.create_task(asyncio.sleep(1))
    task.cancel()

asyncio.run(main())
`);
    expect(events).toContainEqual(expect.objectContaining({ kind: 'cancel', line: 7, code: 'task.cancel()' }));
  });
});
