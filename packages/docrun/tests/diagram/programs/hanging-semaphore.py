import asyncio

stove = asyncio.Semaphore(2)


async def cook(dish):
    async with stove:
        await asyncio.sleep(0)
        async with stove:
            print("never printed")


async def main():
    await asyncio.gather(cook("A"), cook("B"))


asyncio.run(main())
