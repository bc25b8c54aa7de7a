import asyncio
import weakref


class Thing:
    def __init__(self):
        self.me = self


async def main():
    thing = weakref.ref(Thing())
    await asyncio.sleep(0)
    print("collected:", thing() is None, "debug:", asyncio.get_running_loop().get_debug())


asyncio.run(main())
