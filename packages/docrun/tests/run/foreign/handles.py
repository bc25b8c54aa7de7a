import asyncio

def hello(x, y=1):
    print("hello", x, y)

async def main():
    loop = asyncio.get_running_loop()
    h = loop.call_soon(hello, 1)
    print(h.cancelled(), "call_soon" , type(h).__name__)
    h2 = loop.call_later(0.05, hello, 2)
    h3 = loop.call_later(0.05, hello, 3)
    h3.cancel()
    print(h3.cancelled(), h2.when() > loop.time(), type(h2).__name__, isinstance(h2, asyncio.TimerHandle))
    print(h2 < h3, h2 == h2, sorted([h3, h2])[0] is h2)
    print(repr(h3).startswith("<TimerHandle cancelled when="))
    await asyncio.sleep(0.1)
    print(h2.cancelled())
    when = loop.time() + 0.05
    for n in range(7):
        loop.call_at(when, print, n)
    await asyncio.sleep(0.1)

asyncio.run(main())
