import asyncio
import sys

kept = set()


async def worker():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        sys.exit(3)


async def main():
    kept.add(asyncio.create_task(worker()))
    await asyncio.sleep(0)
    return 42


try:
    print("result:", asyncio.run(main()))
except SystemExit as error:
    print("out of run:", repr(error))
