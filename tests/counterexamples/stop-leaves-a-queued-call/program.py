import asyncio

loop = asyncio.new_event_loop()


def first():
    loop.call_soon(print, "queued before stop()")
    loop.stop()


loop.call_soon(first)
loop.run_forever()
print("run_forever has returned")
loop.run_until_complete(asyncio.sleep(0))
loop.close()
