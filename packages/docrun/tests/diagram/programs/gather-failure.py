import asyncio
async def ok(n):
    await asyncio.sleep(n)
    return n
async def bad():
    await asyncio.sleep(1)
    raise ValueError("boom")
async def main():
    try:
        await asyncio.gather(ok(2), bad())
    except ValueError as e:
        print("caught", e)
    await asyncio.sleep(2)
    print(await asyncio.gather(ok(1), ok(2)))
asyncio.run(main())
