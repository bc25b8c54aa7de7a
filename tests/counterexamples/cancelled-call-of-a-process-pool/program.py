"""A call that has not begun is cancelled, and a process runs it all the same."""

import asyncio
import tempfile
import time
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path


def first(folder):
    (folder / "begun").touch()
    while not (folder / "go").exists():
        time.sleep(0.01)


def second(folder):
    (folder / "second ran").touch()


async def main():
    loop = asyncio.get_running_loop()
    folder = Path(tempfile.mkdtemp())
    with ProcessPoolExecutor(max_workers=1) as pool:
        calls = [loop.run_in_executor(pool, call, folder) for call in (first, second)]
        while not (folder / "begun").exists():
            await asyncio.sleep(0.01)
        await asyncio.sleep(0.1)
        calls[1].cancel()
        await asyncio.sleep(0)
        (folder / "go").touch()
        await asyncio.wait(calls)
        print("cancelled:", calls[1].cancelled())
    print("ran:", (folder / "second ran").exists())


if __name__ == "__main__":
    asyncio.run(main())
