import asyncio

def handler(loop, context):
    print("handler:", context["message"], repr(context.get("exception")), sorted(context))

def raises():
    raise ValueError("in a callback")

async def fails():
    raise KeyError("task")

async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(handler)
    loop.call_soon(raises)
    await asyncio.sleep(0.05)
    t = asyncio.create_task(fails())
    await asyncio.sleep(0.05)
    t = None
    await asyncio.sleep(0)
    loop.call_exception_handler({"message": "by hand"})
    loop.set_exception_handler(None)
    loop.call_soon(raises)
    await asyncio.sleep(0.05)
    print(loop.get_exception_handler())

asyncio.run(main())
