import asyncio
import time


def slow():
    time.sleep(0.5)
    print("slow: done all the same")


async def main():
    try:
        async with asyncio.timeout(0.2):
            await asyncio.to_thread(slow)
    except TimeoutError:
        print("main: too late")


asyncio.run(main())
