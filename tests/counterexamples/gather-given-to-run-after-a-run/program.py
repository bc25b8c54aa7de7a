import asyncio


async def cook():
    pass


for earlier in (False, True):
    if earlier:
        asyncio.run(cook())
    coro = cook()
    try:
        asyncio.run(asyncio.gather(coro))
    except (RuntimeError, ValueError) as error:
        print("an earlier run:", earlier, type(error).__name__)
    coro.close()
