import asyncio


async def work(clean):
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await clean.wait()
        return "stayed"


async def main():
    clean = asyncio.Event()
    both = asyncio.gather(work(clean), work(clean), return_exceptions=True)
    await asyncio.sleep(0)
    print("accepted:", both.cancel(), "done:", both.done())
    clean.set()
    await asyncio.wait([both])
    print("done:", both.done(), "cancelled:", both.cancelled())
    try:
        await both
    except asyncio.CancelledError:
        print("CancelledError")

    ready = asyncio.gather(asyncio.sleep(0, "a"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("done:", ready.done(), "accepted:", ready.cancel(), await ready)


asyncio.run(main())
