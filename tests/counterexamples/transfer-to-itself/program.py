import asyncio

locks = {"A": asyncio.Lock(), "B": asyncio.Lock()}


async def transfer(source, target):
    first, second = sorted([source, target])
    async with locks[first]:
        async with locks[second]:
            print("transferred")


async def main():
    try:
        await asyncio.wait_for(transfer("A", "A"), timeout=0.05)
    except asyncio.TimeoutError:
        print("it waits for itself")


asyncio.run(main())
