import asyncio
async def add(a, b):
    return a + b
async def total():
    x = await add(1, 2)
    await asyncio.sleep(0)
    return x * 2
async def main():
    print("start")
    print(await total())
asyncio.run(main())
print("after")
