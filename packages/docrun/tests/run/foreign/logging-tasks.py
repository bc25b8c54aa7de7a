import asyncio, logging, sys

logging.basicConfig(stream=sys.stdout, level=logging.INFO, format="%(levelname)s:%(name)s:%(taskName)s:%(message)s")
log = logging.getLogger("app")

async def job(n):
    log.info("start %d", n)
    await asyncio.sleep(0.05 * n)
    try:
        1 / (n - 2)
    except ZeroDivisionError:
        log.exception("division")
    log.warning("end %d", n)

async def main():
    await asyncio.gather(*(asyncio.create_task(job(n), name=f"job-{n}") for n in range(1, 4)))
    log.error("done", stack_info=False)

asyncio.run(main())
