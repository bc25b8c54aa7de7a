import asyncio


def work():
    yield
    return 42


async def main():
    try:
        print(await asyncio.create_task(work()))
    except TypeError as error:
        print("TypeError")


asyncio.run(main())
