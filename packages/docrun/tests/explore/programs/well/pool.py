import asyncio

JOBS = 3
done = []


async def worker(queue):
    while True:
        try:
            job = queue.get_nowait()
        except asyncio.QueueEmpty:
            return
        await asyncio.sleep(0.1 * job)
        done.append(job)


async def main():
    queue = asyncio.Queue()
    for job in range(JOBS):
        queue.put_nowait(job)
    async with asyncio.TaskGroup() as group:
        for _ in range(2):
            group.create_task(worker(queue))
    print("done", sorted(done))


asyncio.run(main())
