import asyncio
import logging
import time

reports = []


class Keep(logging.Handler):
    def emit(self, record):
        reports.append(record.getMessage())


logging.getLogger("asyncio").addHandler(Keep())


async def main():
    asyncio.get_running_loop().slow_callback_duration = 0.05
    await asyncio.sleep(0)
    reports.clear()
    end = time.monotonic() + 0.1
    while time.monotonic() < end:
        await asyncio.sleep(0)
    print("reports of a busy wait:", len(reports))
    end = time.monotonic() + 0.1
    while time.monotonic() < end:
        pass
    print("reports while a step runs:", len(reports))
    await asyncio.sleep(0)
    print("reports when it has ended:", len(reports))


asyncio.run(main(), debug=True)
