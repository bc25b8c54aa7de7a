import asyncio
import contextvars

request_id = contextvars.ContextVar("request_id", default="none")

async def child(n):
    print("child sees", request_id.get())
    request_id.set(f"child-{n}")
    await asyncio.sleep(0.05)
    print("child has", request_id.get())

def callback():
    print("callback sees", request_id.get())

async def main():
    request_id.set("main")
    loop = asyncio.get_running_loop()
    loop.call_soon(callback)
    ctx = contextvars.copy_context()
    ctx.run(request_id.set, "custom")
    loop.call_soon(callback, context=ctx)
    await asyncio.gather(child(1), child(2))
    t = asyncio.create_task(child(3), context=ctx)
    await t
    print(ctx[request_id], request_id.get())
    await asyncio.to_thread(print, "x") if False else None

asyncio.run(main())
