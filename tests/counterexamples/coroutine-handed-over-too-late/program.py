"""A coroutine is handed over while asyncio.run clears up: nobody cancels it, its future is never done."""

import asyncio
import concurrent.futures
import threading

cleaning, handed_over = threading.Event(), threading.Event()


def late(loop):
    cleaning.wait()
    future = asyncio.run_coroutine_threadsafe(forever(), loop)
    started.wait()
    handed_over.set()
    try:
        future.result(timeout=0.5)
    except concurrent.futures.TimeoutError:
        print("future.done():", future.done(), "loop closed:", loop.is_closed())


started = threading.Event()


async def forever():
    started.set()
    await asyncio.get_running_loop().create_future()


def hold_the_pool():
    # begins to be waited for once the tasks have been cancelled
    threading.Timer(0.1, cleaning.set).start()
    handed_over.wait()


async def main():
    loop = asyncio.get_running_loop()
    thread = threading.Thread(target=late, args=(loop,))
    thread.start()
    loop.run_in_executor(None, hold_the_pool)
    return thread


asyncio.run(main()).join()
