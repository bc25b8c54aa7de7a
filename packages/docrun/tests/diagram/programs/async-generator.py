import asyncio
async def ticks():
    for i in range(2):
        await asyncio.sleep(1)
        yield i
async def main():
    async for i in ticks():
        print(i)
asyncio.run(main())
