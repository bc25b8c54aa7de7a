import asyncio


async def work():
    try:
        await asyncio.sleep(10)
    finally:
        raise ValueError("the clean-up failed")


async def main():
    try:
        await asyncio.wait_for(work(), timeout=0.01)
    except Exception as error:
        print(type(error).__name__)


asyncio.run(main())
