import asyncio

async def slow():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        print("slow: cancelled")
        raise

async def main():
    loop = asyncio.get_running_loop()
    start = loop.time()
    try:
        await asyncio.wait_for(slow(), timeout=1)
    except TimeoutError:
        print(f"too late after {loop.time() - start:.0f} s")

asyncio.run(main())
