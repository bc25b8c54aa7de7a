import asyncio

count = 0


async def add():
    global count
    count += 1


async def main():
    global count
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    seen = count
    task = asyncio.create_task(add())
    count = seen + 1
    await task
    print("count:", count)


asyncio.run(main())
