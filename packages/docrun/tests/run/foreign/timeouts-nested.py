import asyncio

async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.1) as outer:
            try:
                async with asyncio.timeout(0.3) as inner:
                    await asyncio.sleep(1)
            except TimeoutError:
                print("inner?")
            finally:
                print("inner expired", inner.expired())
    except TimeoutError as e:
        print("outer expired", outer.expired(), repr(e))
    async with asyncio.timeout(None) as cm:
        print(cm.when())
        cm.reschedule(loop.time() + 0.1)
        await asyncio.sleep(0.05)
    print(cm.expired(), str(cm)[:16])
    try:
        async with asyncio.timeout(0):
            await asyncio.sleep(0)
    except TimeoutError:
        print("zero")
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            print("entered")
            await asyncio.sleep(0.05)
            print("not reached")
    except TimeoutError:
        print("past")
    try:
        await asyncio.wait_for(asyncio.sleep(1), timeout=0.05)
    except TimeoutError as e:
        print("wait_for", repr(e), repr(e.__cause__))
    try:
        await asyncio.wait_for(asyncio.Event().wait(), 0)
    except TimeoutError:
        print("at once")

asyncio.run(main())
