import asyncio
async def main():
    l=asyncio.Lock()
    await l.acquire()
    try:
        await l.acquire()
    finally: print("never")
asyncio.run(main())
