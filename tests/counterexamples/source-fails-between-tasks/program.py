import asyncio


async def dishes():
    yield 1
    raise OSError("no more")


async def serve(number):
    await asyncio.sleep(60)


async def main():
    tasks = []
    try:
        async for number in dishes():
            tasks.append(asyncio.create_task(serve(number)))
        await asyncio.gather(*tasks)
    except OSError as error:
        print("main:", error)
    print("still running:", len(asyncio.all_tasks()) - 1)


asyncio.run(main())
