import asyncio
async def setter(fut):
    await asyncio.sleep(1)
    fut.set_result(42)
async def main():
    fut = asyncio.get_running_loop().create_future()
    t = asyncio.create_task(setter(fut))
    print(await fut)
asyncio.run(main())
