import asyncio


async def nothing():
    pass


async def main():
    loop = asyncio.get_running_loop()
    calls = []
    call_soon = loop.call_soon

    def counting(callback, *args, **options):
        calls.append(callback)
        return call_soon(callback, *args, **options)

    loop.call_soon = counting
    for factory in (None, asyncio.eager_task_factory):
        loop.set_task_factory(factory)
        calls.clear()
        await asyncio.gather(*(nothing() for _ in range(10)))
        print("eager:", factory is not None, "calls through the loop:", len(calls))


asyncio.run(main())
