import asyncio


async def main():
    queue = asyncio.Queue()
    try:
        await asyncio.wait_for(queue.get(), timeout=1)
    except TimeoutError:
        print("nothing came")
    event = asyncio.Event()
    asyncio.get_running_loop().call_later(1, event.set)
    await event.wait()
    print("the event came")


asyncio.run(main())
