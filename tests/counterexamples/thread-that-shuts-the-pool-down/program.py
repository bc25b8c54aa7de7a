"""asyncio.run starts one thread more than the pool has: it waits for the end of the others."""

import asyncio
import threading

started = []


class Thread(threading.Thread):
    def start(self):
        started.append(self.name)
        super().start()


async def main():
    await asyncio.to_thread(int)


threading.Thread = Thread
asyncio.run(main())
print("threads:", len(started))
