import asyncio

JOBS = (
    1,
    2,
)


async def work(name, seconds):
    try:
        await asyncio.sleep(seconds)
        print(name, "done")
    except asyncio.CancelledError:
        print(name, "cancelled")
        raise
    except OSError as error:
        print(name, "failed:", error)


async def main():
    print("begins")
    async with asyncio.TaskGroup() as group:
        for name in ("a", "b", "c"):
            group.create_task(work(name, 1), name=name)
        print("jobs", JOBS)


try:
    asyncio.run(main())
except KeyboardInterrupt:
    print("interrupted")
