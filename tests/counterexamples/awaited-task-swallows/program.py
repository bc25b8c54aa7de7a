import asyncio


async def cook():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        return "soup after all"


async def fail():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise OSError("burnt") from None


async def wait_for_dish(task):
    return await task


async def main():
    for job in (cook, fail):
        task = asyncio.create_task(job())
        guest = asyncio.create_task(wait_for_dish(task))
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        guest.cancel()
        await asyncio.wait([guest])
        print("guest cancelled:", guest.cancelled(), "ended with:", guest.exception() or guest.result())


asyncio.run(main())
