import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        await asyncio.sleep(0)
        print("the clean-up was not interrupted")


async def main():
    task = asyncio.create_task(work())
    await asyncio.sleep(0)
    print(task.cancel(), task.cancel())
    await asyncio.wait([task])


asyncio.run(main())
