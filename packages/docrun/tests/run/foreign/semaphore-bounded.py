import asyncio

async def limited(sem, n, log):
    async with sem:
        log.append(("start", n))
        await asyncio.sleep(0.05)
        log.append(("end", n))

async def main():
    sem = asyncio.BoundedSemaphore(2)
    log = []
    await asyncio.gather(*(limited(sem, n, log) for n in range(5)))
    for entry in log:
        print(*entry)
    print(sem.locked(), sem._value)
    try:
        sem.release()
    except ValueError as e:
        print(e)
    try:
        asyncio.Semaphore(-1)
    except ValueError as e:
        print(e)

asyncio.run(main())
