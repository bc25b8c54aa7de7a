import asyncio
async def f(i):
    await asyncio.sleep(1)
    return i
async def main():
    print(sum(await asyncio.gather(*(f(i) for i in range(1000)))))
asyncio.run(main())
