import asyncio


async def work():
    print("the body ran")
    return 42


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    print(await asyncio.wait_for(work(), timeout=0))


asyncio.run(main())
