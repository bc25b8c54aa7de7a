"""Nothing of ours refers to the tasks, and the garbage collector runs: which are left?"""

import asyncio
import gc
import logging

logging.getLogger("asyncio").setLevel(logging.CRITICAL)


async def timer():
    await asyncio.sleep(10)


async def future_of_nobody():
    await asyncio.get_running_loop().create_future()


def names():
    return sorted(task.get_name() for task in asyncio.all_tasks())


async def main():
    asyncio.current_task().set_name("main")
    asyncio.create_task(timer(), name="timer")
    asyncio.create_task(future_of_nobody(), name="future of nobody")
    gc.collect()
    print(names())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    gc.collect()
    print(names())


asyncio.run(main())
