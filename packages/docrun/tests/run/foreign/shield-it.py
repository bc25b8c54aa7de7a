import asyncio

async def commit():
    print("commit begins")
    await asyncio.sleep(0.1)
    print("commit done")
    return "ok"

async def handler(t):
    try:
        return await asyncio.shield(t)
    except asyncio.CancelledError:
        print("handler cancelled")
        raise

async def main():
    t = asyncio.create_task(commit())
    h = asyncio.create_task(handler(t))
    await asyncio.sleep(0.05)
    h.cancel()
    try:
        await h
    except asyncio.CancelledError:
        print("main saw it", t.done())
    print(await t)
    try:
        await asyncio.wait_for(asyncio.shield(asyncio.sleep(0.2, "never")), 0.05)
    except asyncio.TimeoutError as e:
        print(type(e), e)

asyncio.run(main())
