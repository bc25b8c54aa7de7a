import asyncio

async def stubborn():
    for attempt in range(3):
        try:
            await asyncio.sleep(0.1)
        except asyncio.CancelledError as e:
            print("ignored", attempt, e.args)
    return "survived"

async def polite():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        await asyncio.sleep(0.05)
        print("cleaned")
        raise

async def main():
    t = asyncio.create_task(stubborn())
    await asyncio.sleep(0.05)
    print(t.cancel("please"))
    await asyncio.sleep(0.05)
    print(t.cancel(), t.cancelling(), t.uncancel())
    print(await t, t.cancelled())
    p = asyncio.create_task(polite())
    await asyncio.sleep(0)
    p.cancel(msg="bye")
    try:
        await p
    except asyncio.CancelledError as e:
        print("args", e.args)
    unstarted = asyncio.create_task(polite())
    unstarted.cancel()
    print((await asyncio.gather(unstarted, return_exceptions=True)))
    me = asyncio.current_task()
    me.cancel()
    try:
        await asyncio.sleep(0)
    except asyncio.CancelledError:
        print("self", me.cancelling(), me.uncancel())

asyncio.run(main())
