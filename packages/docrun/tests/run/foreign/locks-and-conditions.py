import asyncio

async def consumer(cond, items, name):
    async with cond:
        await cond.wait_for(lambda: items)
        print(name, "took", items.pop(0))

async def producer(cond, items):
    for n in range(3):
        await asyncio.sleep(0.05)
        async with cond:
            items.append(n)
            cond.notify(1)
            print("put", n, cond.locked())

async def main():
    cond = asyncio.Condition()
    items = []
    print(repr(cond).split(" ")[-1], repr(asyncio.Lock()).split(" ", 1)[1][-12:])
    await asyncio.gather(*(consumer(cond, items, f"c{i}") for i in range(3)), producer(cond, items))
    lock = asyncio.Lock()
    await lock.acquire()
    print(lock.locked())
    try:
        async with asyncio.timeout(0.05):
            await lock.acquire()
    except TimeoutError:
        print("still locked")
    lock.release()
    try:
        lock.release()
    except RuntimeError as e:
        print(e)

asyncio.run(main())
