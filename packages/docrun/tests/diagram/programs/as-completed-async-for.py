import asyncio
async def f(n):
    await asyncio.sleep(n)
    return n
async def main():
    tasks = [asyncio.create_task(f(n)) for n in (2, 1)]
    async for t in asyncio.as_completed(tasks):
        print(await t)
asyncio.run(main())
