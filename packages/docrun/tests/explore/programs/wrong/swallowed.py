import asyncio


async def consume(queue):
    try:
        return await queue.get()
    except asyncio.CancelledError:
        print("stopped")


async def main():
    queue = asyncio.Queue()
    async with asyncio.TaskGroup() as group:
        group.create_task(consume(queue))
        await asyncio.sleep(1)
        await queue.put("job")


asyncio.run(main())
