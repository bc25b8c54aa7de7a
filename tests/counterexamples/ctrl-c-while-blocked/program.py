import asyncio
import signal
import time


async def main():
    signal.setitimer(signal.ITIMER_REAL, 0.02)
    start = time.monotonic()
    time.sleep(0.1)
    print("slept to the end:", time.monotonic() - start > 0.09)
    await asyncio.sleep(0)
    print("main: goes on after a wait")


signal.signal(signal.SIGALRM, lambda number, frame: signal.raise_signal(signal.SIGINT))
try:
    asyncio.run(main())
except BaseException as error:
    print(repr(error))
