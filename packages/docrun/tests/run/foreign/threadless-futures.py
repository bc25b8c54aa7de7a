import asyncio

def on_done(fut, label="cb"):
    print(label, fut.result() if not fut.cancelled() else "cancelled")

async def setter(fut, value):
    await asyncio.sleep(0.05)
    fut.set_result(value)

async def main():
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    fut.add_done_callback(on_done)
    asyncio.create_task(setter(fut, "value"))
    print(await asyncio.gather(*(asyncio.shield(fut) for _ in range(2))))
    try:
        fut.set_result(1)
    except asyncio.InvalidStateError as e:
        print("invalid", e)
    f2 = loop.create_future()
    try:
        f2.result()
    except asyncio.InvalidStateError as e:
        print(e)
    f2.add_done_callback(on_done)
    f2.add_done_callback(print)
    print(f2.remove_done_callback(print))
    f2.cancel()
    await asyncio.sleep(0)
    try:
        f2.exception()
    except asyncio.CancelledError:
        print("cancelled")
    f3 = loop.create_future()
    try:
        f3.set_exception(StopIteration)
    except TypeError as e:
        print(e)
    f3.set_exception(OSError("lost"))

asyncio.run(main())
