"""A timer fires before its time by less than the resolution of the clock, made coarse here."""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop._clock_resolution = 60  # on Windows it is 0.0156
    fired = loop.create_future()
    when = loop.time() + 30
    loop.call_at(when, lambda: fired.set_result(loop.time() < when))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("before its time:", fired.done() and fired.result())


asyncio.run(main())
