import asyncio

connection = {"open": True}


async def save(finish):
    await finish.wait()
    print("save: connection open:", connection["open"])


async def request(saving):
    try:
        await asyncio.shield(saving)
    except asyncio.CancelledError:
        await asyncio.wait([saving])
        raise
    finally:
        connection["open"] = False


async def main():
    finish = asyncio.Event()
    saving = asyncio.create_task(save(finish))
    waiter = asyncio.create_task(request(saving))
    for _ in range(2):
        await asyncio.sleep(0.01)
        waiter.cancel()
    await asyncio.wait([waiter])
    finish.set()
    await saving


asyncio.run(main())
