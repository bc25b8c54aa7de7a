import asyncio


async def numbers():
    for number in range(4):
        yield number


async def read(agen):
    seen = []
    async for number in agen:
        seen.append(number)
        await asyncio.sleep(0.01)
    return seen


async def main():
    agen = numbers()
    print(await asyncio.gather(read(agen), read(agen), return_exceptions=True))


asyncio.run(main())
