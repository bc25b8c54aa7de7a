import asyncio
import threading


async def child():
    print("child starts")
    await asyncio.sleep(0.2)
    print("child ends")


async def main():
    thread = threading.Thread(target=lambda: asyncio.run(child()))
    thread.start()
    await asyncio.sleep(0.3)
    thread.join()


asyncio.run(main())
