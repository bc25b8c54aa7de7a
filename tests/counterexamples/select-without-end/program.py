import asyncio
import threading


async def main():
    loop = asyncio.get_running_loop()
    select = loop._selector.select

    def spy(timeout=None):
        print("select:", timeout)
        return select(timeout)

    loop._selector.select = spy
    future = loop.create_future()
    thread = threading.Timer(0.05, loop.call_soon_threadsafe, (future.set_result, None))
    thread.start()
    await future
    loop._selector.select = select


asyncio.run(main())
