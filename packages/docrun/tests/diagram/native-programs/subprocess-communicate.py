import asyncio
import sys

SHOUT = "import sys; print(sys.stdin.read().upper())"


async def main():
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-c", SHOUT, stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE
    )
    output, _ = await process.communicate(b"hello")
    print("output:", output.decode().strip())
    print("status:", process.returncode)


asyncio.run(main())
