import asyncio

JOBS = 2


async def fetch():
    await asyncio.sleep(0.1)


async def main():
    jobs = [fetch() for _ in range(2)]
    for job in jobs[:JOBS]:
        await job


asyncio.run(main())
