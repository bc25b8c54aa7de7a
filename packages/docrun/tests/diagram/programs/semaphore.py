import asyncio
async def job(n, sem):
    async with sem:
        await asyncio.sleep(1)
async def main():
    sem = asyncio.Semaphore(2)
    await asyncio.gather(*(job(n, sem) for n in range(4)))
asyncio.run(main())
