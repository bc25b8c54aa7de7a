import asyncio
import time


async def main():
    async with asyncio.timeout(0.01) as deadline:
        time.sleep(0.05)
    print("blocked for longer, expired:", deadline.expired())
    async with asyncio.timeout(0.01) as deadline:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print("the block swallowed the cancellation")
    print("expired:", deadline.expired())


asyncio.run(main())
