import asyncio

stop = asyncio.Event()


async def clean():
    while not stop.is_set():
        try:
            await asyncio.wait_for(stop.wait(), timeout=1)
        except asyncio.TimeoutError:
            pass
    await asyncio.sleep(0.01)
    print("clean: not cancelled")


async def main():
    cleaning = asyncio.create_task(clean())
    await asyncio.sleep(0.01)
    stop.set()
    await asyncio.sleep(0)
    cleaning.cancel()
    await asyncio.wait([cleaning])
    print("cancelled:", cleaning.cancelled())


asyncio.run(main())
