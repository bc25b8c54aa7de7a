import asyncio

async def bad():
    raise ZeroDivisionError("oops")

async def main():
    t = asyncio.create_task(bad(), name="bad-one")
    await asyncio.sleep(0.05)
    del t
    print("main goes on")

asyncio.run(main())
print("after")
