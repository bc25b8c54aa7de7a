"""A second task reads from the same reader: no RuntimeError, it takes the bytes from under the first."""

import asyncio


async def main():
    reader = asyncio.StreamReader()
    reader.feed_data(b"soup\n")
    first = asyncio.create_task(reader.readexactly(8))
    await asyncio.sleep(0)
    print("second:", await reader.readline())
    reader.feed_data(b"tea\ncake\n")
    print("first:", await first)


asyncio.run(main())
