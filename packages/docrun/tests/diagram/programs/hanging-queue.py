import asyncio


async def cook(queue):
    await queue.get()
    raise ValueError("no tea")


async def main():
    queue = asyncio.Queue()
    queue.put_nowait("tea")
    task = asyncio.create_task(cook(queue))
    await queue.join()
    await task


asyncio.run(main())
