"""terminate() on a process that has ended."""

import asyncio


async def attempt(**options):
    process = await asyncio.create_subprocess_exec("true", **options)
    await process.communicate()
    await asyncio.sleep(0.1)
    try:
        process.terminate()
        print("nothing")
    except ProcessLookupError:
        print("ProcessLookupError")


async def main():
    await attempt()
    await attempt(stdout=asyncio.subprocess.PIPE)


asyncio.run(main())
