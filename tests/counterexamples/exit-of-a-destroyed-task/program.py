import asyncio
import gc
import sys


class Table:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *exc_info):
        print("clearing after", exc_info[0].__name__)
        await asyncio.sleep(0)
        print("this line is never printed")


async def dinner():
    async with Table():
        await asyncio.get_running_loop().create_future()


def report(loop, context):
    print(context["message"])


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    asyncio.create_task(dinner())
    await asyncio.sleep(0.01)
    gc.collect()
    print("main: the end")


sys.unraisablehook = lambda info: print("unraisable:", info.exc_value)
asyncio.run(main())
