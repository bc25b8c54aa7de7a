import asyncio


async def leave():
    raise SystemExit(3)


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(leave())
    except BaseException as error:
        print("out of the group:", repr(error))


try:
    asyncio.run(main())
except SystemExit as error:
    print("out of run:", repr(error))
