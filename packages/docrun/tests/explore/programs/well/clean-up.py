import asyncio


async def watch(name):
    try:
        while True:
            await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0.5)
        print(name, "closed")


async def main():
    try:
        async with asyncio.timeout(2.5), asyncio.TaskGroup() as group:
            group.create_task(watch("a"), name="a")
            group.create_task(watch("b"), name="b")
    except TimeoutError:
        print("time is up")


asyncio.run(main())
