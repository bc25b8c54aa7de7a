import asyncio

async def first_completed(*coros):
    tasks = [asyncio.ensure_future(c) for c in coros]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        return done.pop().result()
    finally:
        for t in tasks:
            t.cancel()
        print([type(r).__name__ for r in await asyncio.gather(*tasks, return_exceptions=True)])

async def server(name, delay):
    try:
        await asyncio.sleep(delay)
        return name
    except asyncio.CancelledError:
        print(name, "dropped")
        raise

async def main():
    print(await first_completed(server("eu", 0.1), server("us", 0.05), server("asia", 0.15)))
    a, b = 0, 0
    async def inc():
        nonlocal a
        old = a
        await asyncio.sleep(0)
        a = old + 1
    await asyncio.gather(*(inc() for _ in range(10)))
    print(a)
    turns = []
    async def turn(n):
        for _ in range(3):
            turns.append(n)
            await asyncio.sleep(0)
    await asyncio.gather(turn("a"), turn("b"), turn("c"))
    print("".join(turns))

asyncio.run(main())
