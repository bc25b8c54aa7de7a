import asyncio, time
async def ticker():
    for i in range(3):
        print("tick", i)
        await asyncio.sleep(0.1)
async def main():
    t = asyncio.create_task(ticker())
    await asyncio.sleep(0)
    time.sleep(1)
    print("woke")
    await t
asyncio.run(main())
