import asyncio


async def cook(queue):
    while True:
        dish = await queue.get()
        try:
            await asyncio.sleep(0.01)
            print(dish, "ready")
        finally:
            queue.task_done()


async def main():
    queue = asyncio.Queue()
    for dish in ["soup", "tea"]:
        queue.put_nowait(dish)
    cooking = asyncio.create_task(cook(queue))
    await asyncio.sleep(0)
    cooking.cancel()
    try:
        await asyncio.wait_for(queue.join(), timeout=0.1)
    except asyncio.TimeoutError:
        print("join() waits for", queue.qsize())


asyncio.run(main())
