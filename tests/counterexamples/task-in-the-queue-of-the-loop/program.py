"""Nothing of ours refers to the tasks, and the garbage collector runs: which are left?"""

import asyncio
import gc
import logging

logging.getLogger("asyncio").setLevel(logging.CRITICAL)


async def timer():
    await asyncio.sleep(0.1)


async def nobodys_future():
    await asyncio.get_running_loop().create_future()


def names():
    return sorted(task.get_name() for task in asyncio.all_tasks())


async def main():
    asyncio.create_task(timer(), name="queued or timed")
    asyncio.create_task(nobodys_future(), name="nobody's")
    gc.collect()
    print(names())
    await asyncio.sleep(0.05)
    gc.collect()
    print(names())


asyncio.run(main())
