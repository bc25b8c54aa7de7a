import asyncio
import random

async def worker(name, queue, results):
    while True:
        item = await queue.get()
        try:
            await asyncio.sleep(0.05 * item)
            results.append((name, item))
            print(f"{name} processed {item}")
        finally:
            queue.task_done()

async def main():
    queue = asyncio.Queue()
    results = []
    for item in (3, 1, 2, 1, 4):
        queue.put_nowait(item)
    tasks = [asyncio.create_task(worker(f"worker-{i}", queue, results)) for i in range(2)]
    await queue.join()
    for task in tasks:
        task.cancel()
    gathered = await asyncio.gather(*tasks, return_exceptions=True)
    print(gathered)
    print(sorted(results))

asyncio.run(main())
