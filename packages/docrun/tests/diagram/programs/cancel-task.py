import asyncio
async def f():
    try:
        await asyncio.sleep(10)
    finally:
        print("cleanup")
async def main():
    t = asyncio.create_task(f())
    await asyncio.sleep(1)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("t.cancelled()", t.cancelled())
asyncio.run(main())
