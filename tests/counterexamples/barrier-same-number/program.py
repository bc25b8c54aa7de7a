import asyncio


async def arrive(name, barrier, places):
    places[name] = await barrier.wait()


async def main():
    barrier, places = asyncio.Barrier(3), {}
    tasks = {n: asyncio.create_task(arrive(n, barrier, places)) for n in "AB"}
    await asyncio.sleep(0)
    tasks["A"].cancel()
    await asyncio.sleep(0)
    for name in "CD":
        tasks[name] = asyncio.create_task(arrive(name, barrier, places))
    await asyncio.wait(tasks.values())
    print(sorted(places.items()))


asyncio.run(main())
