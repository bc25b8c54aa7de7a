"""The limit of shutdown_default_executor, 0.1 s here, has no effect before 3.12.3."""

import asyncio
import threading
import warnings

warnings.simplefilter("ignore")  # the limit is reported as a RuntimeWarning
release = threading.Event()


async def main():
    loop = asyncio.get_running_loop()
    loop.run_in_executor(None, release.wait)
    threading.Timer(0.5, release.set).start()
    start = loop.time()
    await loop.shutdown_default_executor(timeout=0.1)
    print("within the limit:", loop.time() - start < 0.4)


asyncio.run(main())
