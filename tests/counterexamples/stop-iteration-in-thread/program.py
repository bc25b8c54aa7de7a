"""A StopIteration in a thread: the wait never ends, or there is a RuntimeError."""

import asyncio


async def main():
    future = asyncio.ensure_future(asyncio.to_thread(next, iter([])))
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    done, pending = await asyncio.wait([future], timeout=1)
    print("waits for ever:", bool(pending))
    for task in done:
        print(type(task.exception()).__name__)


asyncio.run(main())
