import asyncio


async def main():
    pass


asyncio.run(main())
try:
    asyncio.Future()
except RuntimeError as error:
    print(error)
