"""The limit of shutdown_default_executor, 0.1 s here, has no effect before 3.12.3."""

import asyncio
import threading
import warnings

warnings.simplefilter("ignore")  # that the limit was reached is told as a RuntimeWarning
release = threading.Event()


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, release.wait)
    threading.Timer(1.5, release.set).start()
    await loop.shutdown_default_executor(timeout=0.1)
    print("waited for the thread:", release.is_set())
    release.set()


asyncio.run(main())
