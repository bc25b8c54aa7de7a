import asyncio
import threading

loop = asyncio.new_event_loop()
thread = threading.Thread(target=loop.run_forever)
thread.start()
while not loop.is_running():
    pass
sleep = asyncio.sleep(0)
try:
    loop.run_until_complete(sleep)
except RuntimeError as error:
    print(error)
sleep.close()
loop.call_soon_threadsafe(loop.stop)
thread.join()
loop.close()
