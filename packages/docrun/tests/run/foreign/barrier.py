import asyncio

async def runner(barrier, n):
    await asyncio.sleep(0.05 * n)
    print("arrived", n, barrier.n_waiting)
    place = await barrier.wait()
    print("released", n, place)
    try:
        async with barrier as pos:
            print("inside", pos)
    except asyncio.BrokenBarrierError:
        print("broken", n)

async def main():
    barrier = asyncio.Barrier(3)
    async with asyncio.TaskGroup() as tg:
        for n in range(3):
            tg.create_task(runner(barrier, n))
    print(barrier.parties, barrier.broken)
    await barrier.abort()
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as e:
        print(repr(e))

asyncio.run(main())
