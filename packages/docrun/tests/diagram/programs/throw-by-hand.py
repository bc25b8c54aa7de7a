import asyncio


async def careful():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("careful: cancelled")
        raise


async def main():
    task = asyncio.create_task(careful())
    unstarted = asyncio.create_task(careful())
    unstarted.cancel()
    await asyncio.sleep(1)
    task.cancel("enough")
    print(await asyncio.gather(task, unstarted, return_exceptions=True))


asyncio.run(main())
