"""A coroutine is handed over while asyncio.run clears up: nobody cancels it, its future is never done."""

import asyncio
import concurrent.futures
import logging
import threading

logging.getLogger("asyncio").setLevel(logging.CRITICAL)
cleaning, started, closed = threading.Event(), threading.Event(), threading.Event()


async def forever():
    started.set()
    await asyncio.get_running_loop().create_future()


async def tell_of_the_cleaning():
    try:
        await asyncio.get_running_loop().create_future()
    finally:
        cleaning.set()


def late(loop):
    cleaning.wait()
    future = asyncio.run_coroutine_threadsafe(forever(), loop)
    closed.wait()
    try:
        future.result(timeout=0.1)
    except concurrent.futures.TimeoutError:
        print("future.done():", future.done(), "loop closed:", loop.is_closed())


async def main():
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=late, args=(loop,))
    thread.start()
    loop.run_in_executor(None, started.wait)
    task = asyncio.create_task(tell_of_the_cleaning())
    await asyncio.sleep(0)
    return thread, task


thread, _ = asyncio.run(main())
closed.set()
thread.join()
