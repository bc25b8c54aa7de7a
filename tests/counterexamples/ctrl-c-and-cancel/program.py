import asyncio
import signal


async def main():
    asyncio.current_task().cancel()
    signal.raise_signal(signal.SIGINT)
    await asyncio.sleep(1)


try:
    asyncio.run(main())
except BaseException as error:
    print(repr(error))
