"""A function in a thread raises CancelledError: the task that waits ends as cancelled, though nobody cancelled it."""

import asyncio


def work():
    raise asyncio.CancelledError


async def wait():
    await asyncio.to_thread(work)


async def main():
    task = asyncio.create_task(wait())
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())
