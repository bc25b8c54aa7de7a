import asyncio


def report(loop, context):
    print("reported:", context["message"])


async def worker():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        raise OSError("disk is full") from None


async def main():
    asyncio.get_running_loop().set_exception_handler(report)
    global task
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
for left in asyncio.all_tasks(loop):
    left.cancel()
loop.run_until_complete(asyncio.gather(task, return_exceptions=True))
loop.close()
del task
print("by hand: the end")
asyncio.run(main())
print("asyncio.run: the end")
