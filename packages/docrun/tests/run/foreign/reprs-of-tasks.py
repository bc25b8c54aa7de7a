import asyncio

async def work():
    await asyncio.sleep(0.05)
    return 42

async def boom():
    raise ValueError("bad")

async def main():
    t = asyncio.create_task(work(), name="worker")
    print(str(t).split(" coro=")[0])
    await asyncio.sleep(0)
    print("pending", t.done(), t.get_name(), t.get_coro().__name__)
    await t
    print(repr(t).split(" coro=")[0], t.result())
    b = asyncio.create_task(boom(), name="boom")
    try:
        await b
    except ValueError as e:
        print("caught", e, b.exception())
    f = asyncio.get_running_loop().create_future()
    print(f)
    f.set_result([1, 2])
    print(f)
    c = asyncio.get_running_loop().create_future()
    c.cancel("why")
    print(c)
    try:
        await c
    except asyncio.CancelledError as e:
        print(repr(e))
    e = asyncio.get_running_loop().create_future()
    e.set_exception(KeyError("k"))
    print(e, e.exception())
    t2 = asyncio.create_task(work(), name="second")
    t2.cancel()
    try:
        await t2
    except asyncio.CancelledError:
        print("cancelled", t2.cancelled(), t2.cancelling())

asyncio.run(main())
