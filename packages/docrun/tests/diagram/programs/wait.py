import asyncio
async def f(n):
    await asyncio.sleep(n)
    return n
async def main():
    tasks = [asyncio.create_task(f(n)) for n in (1, 3)]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for t in pending:
        t.cancel()
asyncio.run(main())
