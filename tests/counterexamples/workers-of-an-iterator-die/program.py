import asyncio

done = []


async def handle(number):
    await asyncio.sleep(0)
    if number % 2:
        raise ValueError(number)
    done.append(number)


async def worker(numbers):
    for number in numbers:
        await handle(number)


async def main():
    numbers = iter(range(100))
    tasks = [asyncio.create_task(worker(numbers)) for _ in range(5)]
    await asyncio.wait(tasks)
    for task in tasks:
        task.exception()
    print("done:", len(done), "left:", len(list(numbers)))


asyncio.run(main())
