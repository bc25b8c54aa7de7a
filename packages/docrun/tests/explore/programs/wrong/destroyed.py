import asyncio


async def listen():
    # Nothing but the task holds the future that it waits for.
    await asyncio.get_running_loop().create_future()


async def main():
    asyncio.create_task(listen())
    await asyncio.sleep(1)


asyncio.run(main())
