import asyncio


async def work():
    print("first step")


async def main():
    task = asyncio.create_task(work())
    print("after create_task")
    await task


asyncio.run(main())
