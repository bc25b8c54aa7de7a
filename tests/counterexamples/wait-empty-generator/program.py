import asyncio


async def main():
    try:
        await asyncio.wait(task for task in [])
    except Exception as error:
        print(type(error).__name__, error)


asyncio.run(main())
