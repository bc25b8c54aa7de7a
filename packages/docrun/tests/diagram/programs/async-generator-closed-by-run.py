import asyncio


async def numbers():
    try:
        yield 1
        yield 2
    finally:
        await asyncio.sleep(0.5)
        print("numbers: closed")


source = numbers()


async def background():
    await asyncio.sleep(10)


async def main():
    task = asyncio.create_task(background())
    print("main:", await anext(source))
    return 42


print("after run:", asyncio.run(main()))
