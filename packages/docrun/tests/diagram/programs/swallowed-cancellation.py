import asyncio
async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("swallowed")
        return "late"
async def main():
    print(await asyncio.wait_for(slow(), 1))
asyncio.run(main())
