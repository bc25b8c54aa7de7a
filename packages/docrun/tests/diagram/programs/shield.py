import asyncio
async def save():
    await asyncio.sleep(2)
    print("saved")
    return "ok"
async def main():
    task = asyncio.create_task(save())
    try:
        await asyncio.wait_for(asyncio.shield(task), timeout=1)
    except TimeoutError:
        print("still running")
        print(await task)
asyncio.run(main())
