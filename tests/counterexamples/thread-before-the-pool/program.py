import asyncio
import warnings
from concurrent.futures import ProcessPoolExecutor


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=1) as pool:
        await asyncio.to_thread(int)
        with warnings.catch_warnings(record=True) as seen:
            warnings.simplefilter("always")
            await loop.run_in_executor(pool, int)
    print("warnings:", *[w.category.__name__ for w in seen])


if __name__ == "__main__":
    asyncio.run(main())
