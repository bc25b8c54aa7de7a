import asyncio


def on_done(task):
    print("on_done:", task.result())


async def cook():
    await asyncio.sleep(1)
    return "soup"


async def main():
    task = asyncio.create_task(cook())
    task.add_done_callback(on_done)
    await task


print("module: before")
asyncio.run(main())
print("module: after")
