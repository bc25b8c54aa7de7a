import asyncio


async def save():
    await asyncio.sleep(0.1)


async def main():
    task = asyncio.create_task(save())
    await asyncio.wait([task])


asyncio.run(main())
