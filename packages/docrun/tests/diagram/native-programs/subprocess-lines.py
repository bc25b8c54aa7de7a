import asyncio
import sys

COUNT = """
import time
for number in range(3):
    print(number, flush=True)
    time.sleep(0.1)
"""


async def main():
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", COUNT, stdout=asyncio.subprocess.PIPE)
    async for line in process.stdout:
        print("line:", line.decode().strip())
    print("status:", await process.wait())


asyncio.run(main())
