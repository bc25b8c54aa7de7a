import asyncio

background = set()


async def main():
    task = asyncio.create_task(asyncio.sleep(0))
    background.add(task)
    task.add_done_callback(background.discard)
    await asyncio.sleep(0.05)
    print(len(background), "left")
    await asyncio.wait(background)


asyncio.run(main())
