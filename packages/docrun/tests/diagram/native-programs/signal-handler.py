import asyncio
import os
import signal


async def main():
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGINT, stopped.set)
    loop.call_later(0.2, os.kill, os.getpid(), signal.SIGINT)
    await stopped.wait()
    print("main: stopping")


asyncio.run(main())
