import asyncio


async def soup(late):
    await late.wait()
    raise ValueError("boiled over")


async def tea():
    await asyncio.sleep(0.01)


async def main():
    late = asyncio.Event()
    first = asyncio.create_task(soup(late))
    second = asyncio.create_task(tea())
    await second
    try:
        print(repr(first.exception()))
    except asyncio.InvalidStateError as error:
        print("InvalidStateError:", error)
    late.set()
    await asyncio.wait([first, second])
    print(repr(first.exception()))


asyncio.run(main())
