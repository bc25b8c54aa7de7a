import asyncio
import time


def fetch(name, seconds):
    time.sleep(seconds)
    print("fetched", name)
    return name


async def main():
    results = await asyncio.gather(asyncio.to_thread(fetch, "a", 0.3), asyncio.to_thread(fetch, "b", 0.1))
    print(results)


asyncio.run(main())
