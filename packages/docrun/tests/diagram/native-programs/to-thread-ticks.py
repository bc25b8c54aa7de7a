import asyncio
import time


def read_file():
    time.sleep(0.5)
    return "text"


async def tick():
    while True:
        await asyncio.sleep(0.2)
        print("tick")


async def main():
    ticking = asyncio.create_task(tick())
    print(await asyncio.to_thread(read_file))
    ticking.cancel()


asyncio.run(main())
