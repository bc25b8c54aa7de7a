import asyncio


async def main():
    process = await asyncio.create_subprocess_exec("sleep", "60")
    try:
        async with asyncio.timeout(0.3):
            await process.wait()
    except TimeoutError:
        process.terminate()
        print("status:", await process.wait())


asyncio.run(main())
