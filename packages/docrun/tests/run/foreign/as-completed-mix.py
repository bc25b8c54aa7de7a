import asyncio

async def fetch(name, delay):
    await asyncio.sleep(delay)
    if name == "bad":
        raise OSError("bad one")
    return name

async def main():
    coros = [fetch("slow", 0.15), fetch("fast", 0.05), fetch("bad", 0.1)]
    for fut in asyncio.as_completed(coros):
        try:
            print("got", await fut)
        except OSError as e:
            print("error", e)
    try:
        for fut in asyncio.as_completed([fetch("a", 0.05), fetch("b", 0.5)], timeout=0.1):
            print(await fut)
    except TimeoutError:
        print("timed out")
    tasks = [asyncio.create_task(fetch(n, d)) for n, d in (("x", 0.1), ("y", 0.05))]
    async for t in asyncio.as_completed(tasks):
        print(t in tasks, t.result())

asyncio.run(main())
