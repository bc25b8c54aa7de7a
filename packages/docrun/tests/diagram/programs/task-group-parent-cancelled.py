import asyncio


async def slow():
    try:
        await asyncio.sleep(9)
    except asyncio.CancelledError:
        print("slow: I was cancelled")
        raise


async def parent():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(slow())


async def main():
    task = asyncio.create_task(parent())
    await asyncio.sleep(1)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print("main: CancelledError")


asyncio.run(main())
