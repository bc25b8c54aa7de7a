import asyncio


async def work():
    await asyncio.sleep(0.1)


async def main():
    left.append(asyncio.create_task(work()))
    await asyncio.sleep(0)


left = []
loop = asyncio.new_event_loop()
try:
    loop.run_until_complete(main())
finally:
    for task in asyncio.all_tasks(loop):
        task.cancel()
    loop.run_until_complete(asyncio.gather(*asyncio.all_tasks(loop), return_exceptions=True))
    loop.close()
