import asyncio
from dataclasses import dataclass, field
from enum import Enum

class State(Enum):
    NEW = "new"
    DONE = "done"

@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    state: State = field(default=State.NEW, compare=False)

async def stage(inp, out, transform):
    while (job := await inp.get()) is not None:
        await asyncio.sleep(0.02)
        await out.put(transform(job))
    await out.put(None)

def done(job):
    job.state = State.DONE
    return job

async def main():
    pq = asyncio.PriorityQueue()
    for p, n in ((3, "c"), (1, "a"), (2, "b")):
        await pq.put(Job(p, n))
    a, b = asyncio.Queue(1), asyncio.Queue()
    worker = asyncio.create_task(stage(a, b, done))
    while not pq.empty():
        job = pq.get_nowait()
        print("queued", job)
        await a.put(job)
    await a.put(None)
    await worker
    while (job := b.get_nowait()) is not None:
        print(job)
    lifo = asyncio.LifoQueue(maxsize=2)
    lifo.put_nowait(1); lifo.put_nowait(2)
    print(lifo.full(), lifo.get_nowait(), lifo.qsize())
    try:
        lifo.put_nowait(1); lifo.put_nowait(1)
    except asyncio.QueueFull as e:
        print(repr(e))
    print(repr(asyncio.Queue(3)).endswith(" maxsize=3>"))

asyncio.run(main())
