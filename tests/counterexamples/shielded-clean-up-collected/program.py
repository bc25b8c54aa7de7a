import asyncio
import gc


async def clear():
    await asyncio.get_running_loop().create_future()


async def dinner():
    try:
        await asyncio.sleep(60)
    finally:
        cleaning = asyncio.create_task(clear(), name="cleaning")
        await asyncio.shield(cleaning)


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: print(context["message"]))
    task = asyncio.create_task(dinner())
    for _ in range(2):
        await asyncio.sleep(0.01)
        task.cancel()
    await asyncio.wait([task])
    del task
    gc.collect()
    print("left:", [task.get_name() for task in asyncio.all_tasks() if task.get_name() == "cleaning"])


asyncio.run(main())
