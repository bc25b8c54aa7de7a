import asyncio, heapq, itertools

class Scheduler:
    def __init__(self):
        self.heap, self.count = [], itertools.count()
        self.wake = asyncio.Event()
    def at(self, delay, name):
        when = asyncio.get_running_loop().time() + delay
        heapq.heappush(self.heap, (when, next(self.count), name))
        self.wake.set()
    async def run(self):
        loop = asyncio.get_running_loop()
        while True:
            self.wake.clear()
            timeout = max(0, self.heap[0][0] - loop.time()) if self.heap else None
            try:
                await asyncio.wait_for(self.wake.wait(), timeout)
            except TimeoutError:
                _, _, name = heapq.heappop(self.heap)
                print("run", name)
                if name == "quit":
                    return

async def main():
    s = Scheduler()
    t = asyncio.create_task(s.run())
    s.at(0.1, "second"); s.at(0.05, "first"); s.at(0.2, "quit")
    await asyncio.sleep(0.07)
    s.at(0.08, "third")
    await t

asyncio.run(main())
