import asyncio

queue = asyncio.PriorityQueue()
queue.put_nowait((1, {"dish": "soup"}))
try:
    queue.put_nowait((1, {"dish": "tea"}))
except TypeError:
    print("put raised, items:", queue.qsize())
