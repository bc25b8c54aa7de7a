import asyncio
import threading


async def fetch(name):
    await asyncio.sleep(0.2)
    return name.upper()


def worker(loop):
    future = asyncio.run_coroutine_threadsafe(fetch("news"), loop)
    print("worker:", future.result())


async def main():
    thread = threading.Thread(target=worker, args=(asyncio.get_running_loop(),))
    thread.start()
    await asyncio.sleep(0.4)
    thread.join()


asyncio.run(main())
