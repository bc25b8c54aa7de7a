import asyncio

stove = asyncio.BoundedSemaphore(1)


async def cook():
    await asyncio.wait_for(stove.acquire(), timeout=1)
    try:
        await asyncio.sleep(0.01)
        print("cook: not cancelled")
    finally:
        stove.release()


async def main():
    await stove.acquire()
    cooking = asyncio.create_task(cook())
    await asyncio.sleep(0.01)
    stove.release()
    await asyncio.sleep(0)
    cooking.cancel()
    await asyncio.wait([cooking])
    print("cancelled:", cooking.cancelled(), "locked:", stove.locked())


asyncio.run(main())
