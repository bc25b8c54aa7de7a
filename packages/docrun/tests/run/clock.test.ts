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

  test('timers set one after another fire in that order; those of one time that was reckoned once, as asyncio has it', async () => {
    const { stdout } = await run(`
import asyncio
async def job(number):
    await asyncio.sleep(1)
    print(number, end=" ")
async def main():
    loop = asyncio.get_running_loop()
    await asyncio.gather(*(job(number) for number in range(9)))
    print(loop.time())
    for number in range(9):
        loop.call_at(loop.time() + 1, lambda number=number: print(number, end=" "))
    await asyncio.sleep(2)
    print(loop.time())
    when = loop.time() + 1
    for number in range(4):
        loop.call_at(when, lambda number=number: print(number, end=" "))
    await asyncio.sleep(2)
    print(loop.time())
asyncio.run(main())
`);
    // The last line as on every CPython: heapq does not keep the order of what is equal.
    expect(stdout).toBe('0 1 2 3 4 5 6 7 8 1.0\n0 1 2 3 4 5 6 7 8 3.0\n0 2 1 3 5.0\n');
  });

  test('of timers due at one time, the one that was set before the other began to wait fires first', async () => {
    const { stdout } = await run(`
import asyncio
async def thrice():
    for _ in range(3):
        await asyncio.sleep(0.1)
    print("thrice")
async def once():
    await asyncio.sleep(0.3)
    print("once")
async def main():
    await asyncio.gather(thrice(), once())
asyncio.run(main())
`);
    expect(stdout).toBe('once\nthrice\n');
  });

  test('what waits for threads, with a limit, moves it by that', async () => {
    const { stdout, verdict, elapsed, events } = await run(`
import queue, threading
from concurrent.futures import Future
lock = threading.Lock()
with lock:
    print(lock.acquire(timeout=2), lock.acquire(blocking=False), lock.locked())
print(threading.Event().wait(1.5), threading.Semaphore(0).acquire(timeout=1))
for kind in (queue.Queue, queue.SimpleQueue):
    try:
        kind().get(timeout=3)
    except queue.Empty:
        print("empty", kind.__name__)
try:
    Future().result(timeout=1)
except TimeoutError:
    print("late")
`);
    expect(stdout).toBe('False False True\nFalse False\nempty Queue\nempty SimpleQueue\nlate\n');
    expect({ verdict, elapsed }).toEqual({ verdict: null, elapsed: 11.5 });
    expect(events).toContainEqual(expect.objectContaining({ kind: 'block', seconds: 1.5, line: 7 }));
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
