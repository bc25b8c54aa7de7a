import asyncio
import gc

kept = set()


async def flush():
    try:
        await asyncio.get_running_loop().create_future()
    except asyncio.CancelledError:
        print("flush: cancelled")
        raise


async def worker():
    try:
        await asyncio.sleep(60)
    finally:
        kept.add(asyncio.create_task(flush()))


def report(loop, context):
    print(context["message"])


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    kept.add(asyncio.create_task(worker()))
    await asyncio.sleep(0)


asyncio.run(main())
print("run has returned")
kept.clear()
gc.collect()
