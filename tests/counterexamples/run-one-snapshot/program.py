import asyncio

helpers = []


async def late():
    try:
        await asyncio.sleep(0.05)
    finally:
        print("late: cleaned up")


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        helpers.append(asyncio.create_task(late()))
        await asyncio.sleep(0)


async def main():
    helpers.append(asyncio.create_task(work()))
    await asyncio.sleep(0)


asyncio.run(main())
print([task.done() for task in helpers])
