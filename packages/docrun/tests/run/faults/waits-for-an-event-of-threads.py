import asyncio
import threading


async def main():
    print("before")
    threading.Event().wait()


asyncio.run(main())
