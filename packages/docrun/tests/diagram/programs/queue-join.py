import asyncio
async def producer(q):
    for i in range(3):
        await q.put(i)
        print("put", i)
    await q.join()
async def worker(q):
    while True:
        item = await q.get()
        await asyncio.sleep(1)
        print("done", item)
        q.task_done()
async def main():
    q = asyncio.Queue(maxsize=1)
    w = asyncio.create_task(worker(q))
    await producer(q)
    w.cancel()
asyncio.run(main())
