import asyncio


async def answer():
    return 42


async def main():
    print("before")
    future = asyncio.run_coroutine_threadsafe(answer(), asyncio.get_running_loop())
    print(future.result())


asyncio.run(main())
