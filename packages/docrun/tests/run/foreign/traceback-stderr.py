import asyncio

async def inner():
    await asyncio.sleep(0.05)
    raise RuntimeError("inner failed")

async def outer():
    try:
        await inner()
    except RuntimeError as e:
        raise LookupError("outer") from e

async def main():
    await asyncio.gather(outer(), asyncio.sleep(0.1))

asyncio.run(main())
