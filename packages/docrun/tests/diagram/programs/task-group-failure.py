import asyncio
async def job(name, delay):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    if name == "B":
        raise ValueError("B failed")
async def main():
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(job("A", 5))
            tg.create_task(job("B", 1))
    except* ValueError as eg:
        print(eg.exceptions)
asyncio.run(main())
