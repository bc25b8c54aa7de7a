import asyncio

def tick(loop, n):
    print("tick", n)
    if n == 3:
        loop.stop()
    else:
        loop.call_later(0.05, tick, loop, n + 1)

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
loop.call_soon(tick, loop, 1)
try:
    loop.run_forever()
    print("stopped", loop.is_running())
    loop.call_soon(print, "left over")
    loop.stop()
    loop.run_forever()
    try:
        loop.run_until_complete(asyncio.Event().wait()) if False else None
        async def m():
            asyncio.get_running_loop().stop()
            await asyncio.sleep(1)
        loop.run_until_complete(m())
    except RuntimeError as e:
        print(e)
finally:
    loop.run_until_complete(loop.shutdown_asyncgens())
    loop.close()
print(loop)
