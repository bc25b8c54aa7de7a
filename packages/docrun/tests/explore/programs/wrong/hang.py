import asyncio

JOBS = 3
done = []

async def worker(queue):
    while True:
        job = await queue.get()
        await asyncio.sleep(0.1 * job)
        done.append(job)
        queue.task_done()

async def main():
    queue = asyncio.Queue()
    for job in range(JOBS):
        queue.put_nowait(job)
    workers = [asyncio.create_task(worker(queue)) for _ in range(2)]
    await queue.join()
    for task in workers:
        task.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print("done", done)

asyncio.run(main())
