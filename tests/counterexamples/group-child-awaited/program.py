import asyncio


async def cook(dish):
    await asyncio.sleep(0.02)
    print(dish)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(cook("soup"))
            cake = group.create_task(cook("cake"))
            await asyncio.sleep(0)
            cake.cancel()
            await cake
    except asyncio.CancelledError:
        print("CancelledError, requests:", asyncio.current_task().cancelling())


asyncio.run(main())
