import asyncio
import threading
import time


async def tick():
    for n in range(3):
        print("tick", n)
        await asyncio.sleep(0.2)


def work():
    time.sleep(0.5)


async def main():
    task = asyncio.create_task(tick())
    await asyncio.sleep(0.1)
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    await task


asyncio.run(main())
