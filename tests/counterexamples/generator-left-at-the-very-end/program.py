import asyncio


async def rows():
    try:
        yield 1
    finally:
        print("rows: closing")
        try:
            await asyncio.sleep(0.05)
            print("rows: closed")
        except BaseException as error:
            print("rows:", type(error).__name__)
            raise


async def main(wait):
    async for row in rows():
        break
    for _ in range(wait):
        await asyncio.sleep(0)
    print("main: the end")


for wait in (0, 2):
    print("iterations:", wait)
    asyncio.run(main(wait))
