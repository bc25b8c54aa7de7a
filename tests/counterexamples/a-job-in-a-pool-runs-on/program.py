import asyncio
import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor


async def main():
    loop = asyncio.get_running_loop()
    context = multiprocessing.get_context("fork")
    wakes = []

    async def clock():
        while True:
            wakes.append(loop.time())
            await asyncio.sleep(0.01)

    with ProcessPoolExecutor(1, mp_context=context) as pool:
        await loop.run_in_executor(pool, time.sleep, 0)
        ticking = asyncio.create_task(clock())
        await asyncio.sleep(0)
        start = loop.time()
        try:
            await asyncio.wait_for(loop.run_in_executor(pool, time.sleep, 1.5), 0.1)
        except asyncio.TimeoutError:
            print("gave up")
    print("the job ran on:", loop.time() - start > 1.4)
    await asyncio.sleep(0.05)
    ticking.cancel()
    await asyncio.wait([ticking])
    print("the loop stood still:", max(b - a for a, b in zip(wakes, wakes[1:])) > 0.2)


if __name__ == "__main__":
    asyncio.run(main())
