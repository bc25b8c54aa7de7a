import asyncio
import warnings

warnings.simplefilter("ignore", DeprecationWarning)  # 3.12 and 3.13: gather looks for a loop
loop = asyncio.new_event_loop()
pending = asyncio.all_tasks(loop)
try:
    loop.run_until_complete(asyncio.gather(*pending, return_exceptions=True))
    loop.close()
except (RuntimeError, ValueError) as error:
    print(type(error).__name__)
print("closed:", loop.is_closed())
loop.close()
