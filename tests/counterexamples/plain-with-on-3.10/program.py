"""`with` where `async with` is needed: the exception and its message."""

import asyncio


async def main():
    try:
        with asyncio.Lock():
            pass
    except Exception as error:
        known = "context manager protocol" in str(error)
        print(type(error).__name__, "as listed:", known)


asyncio.run(main())
