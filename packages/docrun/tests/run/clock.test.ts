import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createEmbeddedRunner } from '../../src/run/embedded.node.ts';
import type { Runner } from '../../src/run/types.ts';

describe('the virtual clock', () => {
  let runner: Runner;
  beforeAll(async () => {
    runner = await createEmbeddedRunner();
  }, 60_000);
  afterAll(() => runner.close());

  const run = (code: string) => runner.run({ code, setup: [], filename: 'example.py' });

  test('every clock of the interpreter moves with a sleep', async () => {
    const { stdout, elapsed } = await run(`
import asyncio, time, datetime
async def main():
    clocks = (time.time, time.monotonic, time.perf_counter, asyncio.get_running_loop().time, lambda: datetime.datetime.now().timestamp())
    before = [clock() for clock in clocks]
    await asyncio.sleep(90)
    print([round(clock() - start, 6) for clock, start in zip(clocks, before)])
asyncio.run(main())
`);
    expect(stdout).toBe('[90.0, 90.0, 90.0, 90.0, 90.0]\n');
    expect(elapsed).toBe(90);
  });

  test('time.sleep moves it while no task runs', async () => {
    const { stdout } = await run(`
import asyncio, time
async def ticker():
    while True:
        print("tick", asyncio.get_running_loop().time())
        await asyncio.sleep(1)
async def main():
    task = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    time.sleep(5)
    await asyncio.sleep(0.5)
    task.cancel()
asyncio.run(main())
`);
    expect(stdout).toBe('tick 0.0\ntick 5.0\n');
  });

  test('timers fire in order, and those of one moment in the order in which they were set', async () => {
    const { stdout } = await run(`
import asyncio
async def job(name, seconds):
    await asyncio.sleep(seconds)
    print(name, asyncio.get_running_loop().time())
async def main():
    await asyncio.gather(job("c", 0.3), job("a", 0.1), job("b", 0.3), job("z", 0))
asyncio.run(main())
`);
    expect(stdout).toBe('z 0.0\na 0.1\nc 0.3\nb 0.3\n');
  });

  test('ten thousand sleeping tasks do not push it', async () => {
    const { stdout, verdict, elapsed } = await run(`
import asyncio
async def main():
    loop = asyncio.get_running_loop()
    timers = []
    for number in range(10000):
        timers.append(loop.call_later(1, lambda: None))
    await asyncio.sleep(2)
    print(loop.time())
asyncio.run(main())
`);
    expect({ stdout, verdict, elapsed }).toEqual({ stdout: '2.0\n', verdict: null, elapsed: 2 });
  });

  test('a program that waits by reading it ends, near the time it wanted', async () => {
    const { stdout, verdict } = await run(`
import time
start = time.perf_counter()
while time.perf_counter() - start < 0.5:
    pass
print(round(time.perf_counter() - start, 2))
`);
    expect({ stdout, verdict }).toEqual({ stdout: '0.5\n', verdict: null });
  });

  test('time.sleep refuses what the real one refuses', async () => {
    const { stdout } = await run(`
import time
for wrong in (-1, float("nan"), "1"):
    try:
        time.sleep(wrong)
    except (ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__)
`);
    expect(stdout).toBe('ValueError\nValueError\nTypeError\n');
  });
});
