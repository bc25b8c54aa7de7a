import asyncio


async def mirror(name, seconds):
    await asyncio.sleep(seconds)
    if name == "near":
        raise OSError("no network")
    print(name, "goes on")


async def fetch():
    tasks = [
        asyncio.create_task(mirror("near", 0)),
        asyncio.create_task(mirror("far", 0.05)),
    ]
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print([task.result() for task in done])
    for task in pending:
        task.cancel()
    await asyncio.gather(*pending, return_exceptions=True)


async def main():
    try:
        await fetch()
    except OSError as error:
        print("main:", error)
    await asyncio.sleep(0.1)


asyncio.run(main())
