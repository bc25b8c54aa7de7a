import asyncio
import logging

reports = []
now = 0.0


class Keep(logging.Handler):
    def emit(self, record):
        reports.append(record.getMessage())


logging.getLogger("asyncio").addHandler(Keep())


async def main():
    global now
    # A clock of its own: how long a step takes does not depend on the machine.
    asyncio.get_running_loop().time = lambda: now
    await asyncio.sleep(0)
    reports.clear()
    for _ in range(100):
        now += 0.01
        await asyncio.sleep(0)
    print("reports of a busy wait of a second:", len(reports))
    for _ in range(100):
        now += 0.01
    print("reports while a step of a second runs:", len(reports))
    await asyncio.sleep(0)
    print("reports when it has ended:", len(reports))


asyncio.run(main(), debug=True)
