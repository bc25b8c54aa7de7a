import asyncio


async def cook():
    print("cook: started by the factory")


async def main():
    await asyncio.sleep(0)


def make_loop():
    loop = asyncio.new_event_loop()
    tasks.append(loop.create_task(cook()))
    return loop


tasks = []
with asyncio.Runner(loop_factory=make_loop) as runner:
    runner.run(main())
