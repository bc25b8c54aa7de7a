import asyncio


async def cook(number, finished):
    finished.append(number)
    return number


async def main():
    finished = []
    tasks = [asyncio.create_task(cook(number, finished)) for number in range(100)]
    await asyncio.wait(tasks)
    handed_out = [await item for item in asyncio.as_completed(tasks)]
    print("all of them:", sorted(handed_out) == finished)
    print("in the order of completion:", handed_out == finished)


asyncio.run(main())
