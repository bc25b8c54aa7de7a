import asyncio
import sys
import threading


async def main():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", "input()", stdin=asyncio.subprocess.PIPE
    )
    others = threading.active_count() - 1
    process.stdin.write(b"\n")
    await process.wait()
    print("other threads while the process ran:", others)


asyncio.run(main())
