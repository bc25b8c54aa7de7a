import asyncio


async def main():
    queue = asyncio.Queue()
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.put_nowait("soup")
    await asyncio.sleep(0)
    print("cancel():", getter.cancel())
    await asyncio.wait([getter])
    print("left in the queue:", queue.qsize())


asyncio.run(main())
