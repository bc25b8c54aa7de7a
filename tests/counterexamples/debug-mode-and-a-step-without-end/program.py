"""Debug mode reports a slow step only when the step has ended."""

import asyncio
import logging
import time

reports = []


class Collect(logging.Handler):
    def emit(self, record):
        reports.append(record.getMessage().split()[0])


async def busy():
    end = time.monotonic() + 0.3
    while time.monotonic() < end:
        pass
    print("reports during the step:", len(reports))


async def main():
    await asyncio.create_task(busy())
    await asyncio.sleep(0)
    print("reports after it:", reports.count("Executing"))


logging.getLogger("asyncio").addHandler(Collect())
logging.getLogger("asyncio").propagate = False
asyncio.run(main(), debug=True)
