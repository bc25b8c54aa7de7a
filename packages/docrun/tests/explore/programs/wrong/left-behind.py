import asyncio


async def watch():
    try:
        while True:
            await asyncio.sleep(1)
    finally:
        await asyncio.sleep(0.1)


async def main():
    watching = asyncio.create_task(watch())
    await asyncio.sleep(2.5)
    watching.cancel()


asyncio.run(main())
