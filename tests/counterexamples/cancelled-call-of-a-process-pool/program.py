"""A call that has not begun is cancelled, and a process runs it all the same."""

import asyncio
import os
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor


def write(path, word):
    time.sleep(0.1)
    with open(path, "a") as file:
        file.write(word)


async def main():
    loop = asyncio.get_running_loop()
    path = os.path.join(tempfile.mkdtemp(), "words")
    with ProcessPoolExecutor(max_workers=1) as pool:
        await loop.run_in_executor(pool, write, path, "")
        first = loop.run_in_executor(pool, write, path, "first ")
        second = loop.run_in_executor(pool, write, path, "second")
        await asyncio.sleep(0.05)
        second.cancel()
        await asyncio.wait([first, second])
        print("cancelled:", second.cancelled())
    with open(path) as file:
        print("written:", file.read())


if __name__ == "__main__":
    asyncio.run(main())
