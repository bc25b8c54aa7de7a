import asyncio

TOTAL = 4


def show_average(sum_of_all):
    print(sum_of_all / TOTAL)


async def main():
    asyncio.get_running_loop().call_soon(show_average, 10)
    await asyncio.sleep(0.1)


asyncio.run(main())
