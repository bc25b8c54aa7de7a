import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    select = loop._selector.select

    def spy(timeout=None):
        print("select:", timeout)
        if timeout is None:
            loop.call_soon_threadsafe(future.set_result, None)  # as another thread would
        return select(timeout)

    loop._selector.select = spy
    await future
    loop._selector.select = select


asyncio.run(main())
