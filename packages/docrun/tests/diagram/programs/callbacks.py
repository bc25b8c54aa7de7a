import asyncio
def hello(name):
    print("hello", name)
def done(t):
    print("done", t.result())
async def f():
    await asyncio.sleep(1)
    return 7
async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(hello, "soon")
    loop.call_later(0.5, hello, "later")
    t = asyncio.create_task(f())
    t.add_done_callback(done)
    await t
    print("end")
asyncio.run(main())
