import asyncio


async def waiter(lock):
    async with lock:
        print("waiter: has it")


async def main():
    lock = asyncio.Lock()
    await lock.acquire()
    task = asyncio.create_task(waiter(lock))
    await asyncio.sleep(0)
    lock.release()
    print("free:", not lock.locked())
    await lock.acquire()
    print("main: has it")
    await task


asyncio.run(main())
