import asyncio


async def work():
    asyncio.current_task().cancel()
    return 42


async def main():
    task = asyncio.create_task(work())
    await asyncio.wait([task])
    print("cancelled:", task.cancelled())


asyncio.run(main())
