import asyncio


async def cook():
    await asyncio.sleep(60)


def with_result(task):
    print("with_result:", task.result())


def with_exception(task):
    print("with_exception:", task.exception())


def report(loop, context):
    print("a callback raised", type(context["exception"]).__name__)


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    task = asyncio.create_task(cook())
    task.add_done_callback(with_result)
    task.add_done_callback(with_exception)
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])


asyncio.run(main())
