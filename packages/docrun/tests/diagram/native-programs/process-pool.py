import asyncio
from concurrent.futures import ProcessPoolExecutor


def count(limit):
    return sum(range(limit))


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(await loop.run_in_executor(pool, count, 1_000_000))


if __name__ == "__main__":
    asyncio.run(main())
