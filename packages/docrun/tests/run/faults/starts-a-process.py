import asyncio


async def main():
    print("before")
    await asyncio.create_subprocess_exec("ls")


asyncio.run(main())
