import asyncio
import signal


class Stop(Exception):
    pass


def handler(number, frame):
    raise Stop


async def main():
    loop = asyncio.get_running_loop()
    select = loop._selector.select

    def spy(timeout):
        loop._selector.select = select
        signal.setitimer(signal.ITIMER_REAL, 0.02)
        return select(timeout)

    loop._selector.select = spy
    await asyncio.sleep(60)


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
