import asyncio


async def main():
    print("before")
    await asyncio.sleep(1)
    print("between")
    while True:
        pass


asyncio.run(main())
