import asyncio
import sys


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print("handler"))
    loop.call_soon(sys.exit, 3)
    loop.call_soon(print, "the next one")
    try:
        await asyncio.sleep(0.05)
    finally:
        print("main: interrupted")


try:
    asyncio.run(main())
except SystemExit as error:
    print("SystemExit:", error.code)
