import asyncio


async def guest(orders):
    async for task in asyncio.as_completed(orders):
        await task


async def main():
    ready = asyncio.Event()
    order = asyncio.create_task(ready.wait())
    visit = asyncio.create_task(guest([order]))
    await asyncio.sleep(0.01)
    visit.cancel()
    await asyncio.wait([visit])
    print("cancelled:", visit.cancelled())
    if not visit.cancelled():
        print(type(visit.exception()).__name__)
    ready.set()
    await order


asyncio.run(main())
