import asyncio

async def cached(n):
    print("cached", n)
    if n % 2:
        await asyncio.sleep(0.02)
    return n

async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    tasks = [asyncio.create_task(cached(n)) for n in range(4)]
    print([t.done() for t in tasks])
    print(await asyncio.gather(*tasks))
    async with asyncio.TaskGroup() as tg:
        t = tg.create_task(cached(2))
        print(t.done())
    loop.set_task_factory(None)

def factory(loop, coro, **kw):
    print("factory", coro.__name__)
    return asyncio.Task(coro, loop=loop, **kw)

async def two():
    asyncio.get_running_loop().set_task_factory(factory)
    await asyncio.create_task(cached(1), name="n")

asyncio.run(main())
asyncio.run(two())
