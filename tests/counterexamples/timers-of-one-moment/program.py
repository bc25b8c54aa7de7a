import asyncio


async def main():
    loop = asyncio.get_running_loop()
    when = loop.time() + 0.01
    calls = []
    for number in range(6):
        loop.call_at(when, calls.append, number)
    await asyncio.sleep(0.05)
    print("all called:", sorted(calls) == list(range(6)))
    print("in the order of scheduling:", calls == sorted(calls))


asyncio.run(main())
