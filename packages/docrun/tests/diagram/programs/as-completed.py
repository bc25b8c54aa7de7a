import asyncio


async def job(seconds):
    await asyncio.sleep(seconds)
    return seconds


async def main():
    tasks = [asyncio.create_task(job(seconds)) for seconds in (2, 1)]
    for earliest in asyncio.as_completed(tasks):
        print(await earliest)


asyncio.run(main())
