import asyncio


async def main():
    changed = asyncio.Condition()

    async def hold():
        async with changed:
            await asyncio.sleep(0.02)

    holding = asyncio.create_task(hold())
    await asyncio.sleep(0)
    changed.notify()
    print("notify without holding the lock: no exception")
    await holding


asyncio.run(main())
