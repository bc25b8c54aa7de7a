import asyncio
async def leaf(n):
    await asyncio.sleep(n)
    if n == 1: raise ValueError(n)
async def inner():
    async with asyncio.TaskGroup() as tg:
        tg.create_task(leaf(1)); tg.create_task(leaf(2))
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(inner())
            tg.create_task(leaf(3))
    except* ValueError:
        print("group")
asyncio.run(main())
