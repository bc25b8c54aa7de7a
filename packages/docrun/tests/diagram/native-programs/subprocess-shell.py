import asyncio


async def main():
    process = await asyncio.create_subprocess_shell("echo hello; sleep 0.2; echo bye")
    print("status", await process.wait())


asyncio.run(main())
