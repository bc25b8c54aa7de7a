import asyncio
from contextlib import aclosing


async def rows():
    try:
        while True:
            await asyncio.sleep(0.05)
            yield "row"
    finally:
        print("rows: closed")


async def read(table):
    async for row in table:
        pass


async def main():
    table = rows()
    try:
        async with aclosing(table):
            task = asyncio.create_task(read(table))
            await asyncio.sleep(0.01)
    except RuntimeError as error:
        print(error)
    task.cancel()
    await asyncio.wait([task])


asyncio.run(main())
