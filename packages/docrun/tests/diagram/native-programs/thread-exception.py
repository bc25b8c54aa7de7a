import asyncio


def divide(a, b):
    return a / b


async def main():
    try:
        await asyncio.to_thread(divide, 1, 0)
    except ZeroDivisionError as error:
        print("main:", error)


asyncio.run(main())
