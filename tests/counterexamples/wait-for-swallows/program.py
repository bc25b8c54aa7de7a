import asyncio


async def consume(queue):
    print(await asyncio.wait_for(queue.get(), timeout=1))
    await asyncio.sleep(0.01)
    print("not cancelled")


async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(consume(queue))
    await asyncio.sleep(0.01)
    queue.put_nowait("soup")
    # The task of the inner get() ends in this iteration, and wait_for has not heard of it yet.
    await asyncio.sleep(0)
    print("requested:", task.cancel())
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())
