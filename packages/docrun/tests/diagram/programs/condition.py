import asyncio


async def consumer(condition, items):
    async with condition:
        await condition.wait_for(lambda: items)
        print("took", items.pop())


async def main():
    condition = asyncio.Condition()
    items = []
    task = asyncio.create_task(consumer(condition, items))
    await asyncio.sleep(1)
    async with condition:
        items.append("bread")
        condition.notify()
    await task


asyncio.run(main())
