import asyncio
import signal


async def main():
    try:
        signal.raise_signal(signal.SIGINT)
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        raise OSError("disk is full") from None


try:
    asyncio.run(main())
except BaseException as error:
    print(repr(error))
