"""A program writes more than the 64 KiB of a pipe, nobody reads, and wait() ends: the loop reads ahead."""

import asyncio
import sys


async def main():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", "print('x' * 120_000)", stdout=asyncio.subprocess.PIPE
    )
    print(await asyncio.wait_for(process.wait(), timeout=5))
    output, _ = await process.communicate()
    print(len(output))


asyncio.run(main())
