"""A timer fires before its time by less than the resolution of the clock, made coarse here."""

import asyncio


async def main():
    loop = asyncio.get_running_loop()
    loop._clock_resolution = 0.05  # on Windows it is 0.0156
    fired = loop.create_future()
    when = loop.time() + 0.1
    loop.call_at(when - 0.03, lambda: None)
    loop.call_at(when, lambda: fired.set_result(loop.time() < when))
    print("before its time:", await fired)


asyncio.run(main())
