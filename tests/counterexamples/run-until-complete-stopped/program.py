import asyncio


async def main():
    asyncio.get_running_loop().stop()
    await asyncio.sleep(0.01)
    return "result"


loop = asyncio.new_event_loop()
task = loop.create_task(main())
try:
    print(loop.run_until_complete(task))
except RuntimeError as error:
    print(error)
print(loop.run_until_complete(task))
loop.close()
