import asyncio
import threading


async def add(a, b):
    await asyncio.sleep(0.1)
    return a + b


loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
future = asyncio.run_coroutine_threadsafe(add(2, 3), loop)
print("result:", future.result())
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
