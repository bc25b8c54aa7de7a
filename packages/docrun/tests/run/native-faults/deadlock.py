import asyncio
async def main():
    try:
        print("waits"); await asyncio.Event().wait()
    finally:
        print("unseen")
asyncio.run(main())
