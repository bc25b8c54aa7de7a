import asyncio


async def add(lock, balance, amount):
    async with lock:
        before = balance["sum"]
        await asyncio.sleep(0.1)
        balance["sum"] = before + amount


async def main():
    lock = asyncio.Lock()
    balance = {"sum": 0}
    async with asyncio.TaskGroup() as group:
        for amount in (1, 2, 3):
            group.create_task(add(lock, balance, amount))
    print(balance)


asyncio.run(main())
