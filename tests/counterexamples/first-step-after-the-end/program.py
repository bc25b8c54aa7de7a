import asyncio


async def save():
    print("save: first step")


async def main():
    global task
    task = asyncio.create_task(save())
    print("main: ends without a wait")


asyncio.run(main())
