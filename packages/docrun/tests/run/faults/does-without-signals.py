import asyncio
import signal


async def main():
    try:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, print)
    except NotImplementedError:
        print("before")


asyncio.run(main())
