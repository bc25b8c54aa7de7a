import asyncio
import time

lock = asyncio.Lock()


async def worker():
    try:
        await asyncio.sleep(60)
    finally:
        async with lock:
            await asyncio.sleep(0.1)


async def main():
    global tasks
    tasks = [asyncio.create_task(worker()) for _ in range(3)]
    await asyncio.sleep(0)


start = time.monotonic()
asyncio.run(main())
print("longer than the longest clean-up:", time.monotonic() - start > 0.25)
