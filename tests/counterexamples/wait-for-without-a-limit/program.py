import asyncio


async def inner():
    return asyncio.current_task()


async def main():
    me = asyncio.current_task()
    for timeout in (1, None):
        print(timeout, await asyncio.wait_for(inner(), timeout) is me)


asyncio.run(main())
