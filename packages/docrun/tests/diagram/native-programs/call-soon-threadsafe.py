import asyncio
import threading
import time


def worker(loop, ready):
    time.sleep(0.3)
    loop.call_soon_threadsafe(ready.set)


async def main():
    ready = asyncio.Event()
    loop = asyncio.get_running_loop()
    threading.Thread(target=worker, args=(loop, ready)).start()
    await ready.wait()
    print("main: ready")


asyncio.run(main())
