import asyncio
import logging
import time

logging.basicConfig(format="%(message)s")


async def main():
    asyncio.get_running_loop().slow_callback_duration = 0.05
    end = time.monotonic() + 0.1
    while time.monotonic() < end:
        await asyncio.sleep(0)
    print("a busy loop with sleep(0): no report")
    end = time.monotonic() + 0.1
    while time.monotonic() < end:
        pass
    print("a busy loop without await: no report while it runs")


asyncio.run(main(), debug=True)
