import asyncio
async def bg():
    while True:
        await asyncio.sleep(1)
async def main():
    t = asyncio.create_task(bg())
    await asyncio.sleep(2.5)
    print("main ends")
asyncio.run(main())
