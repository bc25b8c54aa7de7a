import asyncio
async def cook(q):
    for n in range(9):
        dish = await q.get()
        print("cooked", dish)
async def main():
    q = asyncio.Queue(1)
    t = asyncio.create_task(cook(q))
    for n in range(9):
        await q.put(n)
        await asyncio.sleep(0.1)
    await t
asyncio.run(main())
