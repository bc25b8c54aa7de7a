"""The shell is killed, its child keeps the pipe open: does wait() return?"""

import asyncio
import os
import signal


async def main():
    process = await asyncio.create_subprocess_shell(
        "sleep 5; echo done", stdout=asyncio.subprocess.PIPE, start_new_session=True
    )
    await asyncio.sleep(0.1)
    process.kill()
    waiting = asyncio.ensure_future(process.wait())
    _, pending = await asyncio.wait([waiting], timeout=1.5)
    print("wait() waits for the pipe:", bool(pending))
    os.killpg(process.pid, signal.SIGKILL)
    await process.communicate()


asyncio.run(main())
