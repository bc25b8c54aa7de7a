import asyncio
import time


async def main():
    time.sleep(0.5)


asyncio.run(main())
