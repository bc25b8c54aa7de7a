import asyncio

ready = False


async def prepare():
    global ready
    await asyncio.sleep(0)
    ready = True


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(prepare())
        while not ready:
            await asyncio.sleep(0)


asyncio.run(main())
