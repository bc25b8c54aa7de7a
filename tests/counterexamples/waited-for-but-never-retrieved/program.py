"""The task was waited for, with asyncio.wait; its exception is reported as never retrieved."""

import asyncio
import gc


async def fail():
    raise ValueError


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context["message"]))
    await asyncio.wait([asyncio.create_task(fail())])
    gc.collect()


asyncio.run(main())
