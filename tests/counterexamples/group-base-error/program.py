import asyncio


async def broken():
    raise ValueError("lost")


async def leave():
    raise SystemExit(3)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(broken())
            group.create_task(leave())
    except BaseException as error:
        print(repr(error))


try:
    asyncio.run(main())
except BaseException as error:
    print("run:", repr(error))
