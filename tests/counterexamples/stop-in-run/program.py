import asyncio


async def main():
    asyncio.get_running_loop().stop()
    await asyncio.sleep(0.01)
    return "result"


try:
    print(asyncio.run(main()))
except BaseException as error:
    print(repr(error))
