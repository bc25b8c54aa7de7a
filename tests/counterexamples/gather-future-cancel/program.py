import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(0.01)
        return "stayed"


async def main():
    both = asyncio.gather(work(), work(), return_exceptions=True)
    await asyncio.sleep(0)
    print(both.cancel(), both.cancelled(), both.done())
    await asyncio.sleep(0.05)
    print(both.cancelled(), both.done())
    try:
        await both
    except asyncio.CancelledError:
        print("CancelledError")

    ready = asyncio.gather(asyncio.sleep(0, "a"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(ready.done(), ready.cancel(), await ready)


asyncio.run(main())
