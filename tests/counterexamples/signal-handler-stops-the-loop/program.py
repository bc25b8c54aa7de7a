import asyncio
import signal


class Stop(Exception):
    pass


def handler(number, frame):
    raise Stop


async def main():
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    await asyncio.sleep(2)
    print("main: not interrupted")


signal.signal(signal.SIGALRM, handler)
loop = asyncio.new_event_loop()
task = loop.create_task(main())
try:
    loop.run_until_complete(task)
except Stop:
    print("the loop has stopped, task done:", task.done())
task.cancel()
loop.run_until_complete(asyncio.wait([task]))
loop.close()
