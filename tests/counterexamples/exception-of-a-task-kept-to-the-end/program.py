import asyncio
import subprocess
import sys


async def cook():
    raise ValueError("burnt")


async def main():
    global task
    task = asyncio.create_task(cook())
    await asyncio.sleep(0.01)


if len(sys.argv) > 1:
    asyncio.run(main())
else:
    child = subprocess.run(
        [sys.executable, __file__, "child"], capture_output=True, text=True
    )
    print("reported:", "burnt" in child.stderr)
