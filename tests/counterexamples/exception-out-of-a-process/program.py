"""An exception that pickle can't rebuild doesn't come out of a process pool: the pool breaks."""

import asyncio
from concurrent.futures import ProcessPoolExecutor


class Refused(Exception):
    def __init__(self, dish, reason):
        super().__init__(f"{dish}: {reason}")


def cook():
    raise Refused("soup", "no salt")


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            await loop.run_in_executor(pool, cook)
        except Exception as error:
            print(type(error).__name__)


if __name__ == "__main__":
    asyncio.run(main())
