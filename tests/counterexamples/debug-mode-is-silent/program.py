"""Debug mode says nothing when another thread changes a queue that nobody waits for."""

import asyncio


async def main():
    queue = asyncio.Queue()
    await asyncio.to_thread(queue.put_nowait, "soup")
    print(queue.get_nowait())


asyncio.run(main(), debug=True)
