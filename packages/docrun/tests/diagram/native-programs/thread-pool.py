import asyncio
import time
from concurrent.futures import ThreadPoolExecutor


def load(seconds):
    time.sleep(seconds)
    return f"{seconds} s"


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(max_workers=2) as pool:
        jobs = [loop.run_in_executor(pool, load, seconds) for seconds in (0.4, 0.2, 0.1)]
        print(await asyncio.gather(*jobs))


asyncio.run(main())
