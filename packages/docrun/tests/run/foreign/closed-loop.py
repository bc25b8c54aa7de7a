import asyncio, traceback
loop = asyncio.new_event_loop()
print(loop)
loop.close()
print(loop)
for call in (lambda: loop.call_soon(print), lambda: loop.call_later(1, print), lambda: loop.run_forever(), lambda: loop.call_soon_threadsafe(print)):
    try:
        call()
    except RuntimeError as e:
        print(len(traceback.extract_tb(e.__traceback__)), e)
loop.close()
loop.call_soon(print, "x")
