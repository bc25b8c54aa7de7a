"""readline() in a task of its own: the waiting task is cancelled, and the line is gone."""

import asyncio


async def main():
    reader = asyncio.StreamReader()

    async def consume():
        reading = asyncio.create_task(reader.readline())
        print("got", await reading)

    task = asyncio.create_task(consume())
    await asyncio.sleep(0.1)
    reader.feed_data(b"soup\n")
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    reader.feed_eof()
    print("cancelled:", task.cancelled(), "left:", await reader.read())


asyncio.run(main())
