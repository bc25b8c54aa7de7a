import asyncio


async def fail():
    raise ValueError("burnt")


async def work():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
    except* ValueError:
        print("requests after the group:", asyncio.current_task().cancelling())
    await asyncio.sleep(10)


async def main():
    try:
        async with asyncio.timeout(0.01):
            await work()
    except TimeoutError:
        print("TimeoutError")
    except asyncio.CancelledError:
        print("CancelledError")


asyncio.run(main())
