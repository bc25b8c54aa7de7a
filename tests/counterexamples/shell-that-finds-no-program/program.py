"""A shell is started, the program is not: there is no exception."""

import asyncio


async def main():
    process = await asyncio.create_subprocess_shell("no-such-program", stderr=asyncio.subprocess.DEVNULL)
    print(await process.wait())


asyncio.run(main())
