import asyncio

background = set()


async def save(number):
    await asyncio.sleep(number / 10)


async def main():
    for number in (1, 2, 3):
        task = asyncio.create_task(save(number))
        background.add(task)
        task.add_done_callback(background.discard)
    await asyncio.sleep(0.05)
    await asyncio.wait(background)


asyncio.run(main())
