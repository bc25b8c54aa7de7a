import asyncio
import gc


async def flush():
    try:
        await asyncio.sleep(0.05)
        print("flush: done")
    except asyncio.CancelledError:
        print("flush: cancelled")
        raise


async def worker():
    try:
        await asyncio.sleep(60)
    finally:
        asyncio.create_task(flush(), name="flush")


def report(loop, context):
    print(context["message"])


async def main():
    global task
    asyncio.get_running_loop().set_exception_handler(report)
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)


asyncio.run(main())
print("run has returned")
gc.collect()
