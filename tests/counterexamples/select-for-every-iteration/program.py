import asyncio


async def step_aside():
    for _ in range(200):
        await asyncio.sleep(0)


async def main():
    loop = asyncio.get_running_loop()
    select = loop._selector.select
    calls = []

    def spy(timeout):
        calls.append(timeout)
        return select(timeout)

    loop._selector.select = spy
    await asyncio.gather(step_aside(), step_aside())
    print(len(calls), set(calls))
    loop._selector.select = select


asyncio.run(main())
