import asyncio

count = 0


async def log():
    global count
    count += 1


async def main():
    global count
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    seen = count
    task = loop.create_task(log())
    count = seen + 1
    await task
    print(count)


asyncio.run(main())
