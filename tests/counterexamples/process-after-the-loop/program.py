"""A process whose end nobody awaited, once asyncio.run has ended: does it live on? Read from /proc, so on Linux."""

import asyncio
import gc
import os
import signal
import time


def lives(pid):
    try:
        with open(f"/proc/{pid}/stat") as file:
            return file.read().rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


async def main():
    process = await asyncio.create_subprocess_exec("sleep", "10")
    return process.pid


pid = asyncio.run(main())
gc.collect()
for _ in range(10):
    if lives(pid):
        time.sleep(0.05)
print("lives on:", lives(pid))
if lives(pid):
    os.kill(pid, signal.SIGKILL)
