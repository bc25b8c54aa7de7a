import asyncio

async def worker(n, log):
    for i in range(3):
        await asyncio.sleep(0.05)
        log.append(f"{n}{i}")

async def main():
    log = []
    await asyncio.gather(*(worker(n, log) for n in "abcdefg"))
    print(log)
    loop = asyncio.get_running_loop()
    out = []
    for n in range(10):
        loop.call_later(0.05, out.append, n)
    await asyncio.sleep(0.1)
    print(out)
    async def split():
        await asyncio.sleep(0.05); await asyncio.sleep(0.05); await asyncio.sleep(0.05)
        print("split")
    async def whole():
        await asyncio.sleep(0.15)
        print("whole")
    await asyncio.gather(split(), whole())
    try:
        async with asyncio.timeout(0.1):
            await asyncio.sleep(0.1)
            print("slept")
    except TimeoutError:
        print("timeout first")
    done, pending = await asyncio.wait([asyncio.create_task(asyncio.sleep(0.05 * n)) for n in (1, 2, 3)], timeout=0.1)
    print(len(done) in (1, 2))

asyncio.run(main())
