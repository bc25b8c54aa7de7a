"""main() ends while a task is starting a process: does asyncio.run end?"""

import asyncio
import os
import threading


def give_up():
    print("hangs: True", flush=True)
    os._exit(0)


async def main():
    task = asyncio.create_task(asyncio.create_subprocess_exec("sleep", "3", stdout=asyncio.subprocess.PIPE))
    await asyncio.sleep(0)
    return task


timer = threading.Timer(2, give_up)
timer.start()
asyncio.run(main())
timer.cancel()
print("hangs: False")
