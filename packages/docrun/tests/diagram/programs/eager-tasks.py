import asyncio
async def f(n):
    print("f", n)
    await asyncio.sleep(0)
    print("f after", n)
async def g():
    return 5
async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    t = asyncio.create_task(f(1)); u = asyncio.create_task(g())
    print("main", u.done())
    await t
asyncio.run(main())
