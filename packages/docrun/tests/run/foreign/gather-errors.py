import asyncio

async def ok(n):
    await asyncio.sleep(0.05 * n)
    print("ok", n)
    return n

async def bad(n):
    await asyncio.sleep(0.05 * n)
    raise RuntimeError(f"bad {n}")

async def main():
    print(await asyncio.gather(ok(1), ok(2), ok(0)))
    print(await asyncio.gather(ok(1), bad(2), return_exceptions=True))
    try:
        await asyncio.gather(ok(1), bad(2), ok(3))
    except RuntimeError as e:
        print("caught", e)
    await asyncio.sleep(0.1)
    print(await asyncio.gather())
    c = ok(1)
    print(await asyncio.gather(c, c))
    g = asyncio.gather(ok(4), ok(5))
    await asyncio.sleep(0.01)
    g.cancel()
    try:
        await g
    except asyncio.CancelledError:
        print("gather cancelled")

asyncio.run(main())
