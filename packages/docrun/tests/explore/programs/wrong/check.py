import asyncio

put = 0
got = 0


async def take(queue):
    global got
    while True:
        getting = asyncio.create_task(queue.get())
        await getting
        got += 1
        if got == put == 3:
            return


async def main():
    global put, left
    queue = asyncio.Queue()
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(take(queue))
            for _ in range(3):
                await queue.put("job")
                put += 1
                await asyncio.sleep(0.1)
    finally:
        left = queue.qsize()


asyncio.run(main())
