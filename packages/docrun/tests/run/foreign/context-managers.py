import asyncio
from contextlib import asynccontextmanager, AsyncExitStack, suppress

class Conn:
    def __init__(self, name):
        self.name = name
    async def __aenter__(self):
        await asyncio.sleep(0.05)
        print("open", self.name)
        return self
    async def __aexit__(self, et, e, tb):
        await asyncio.sleep(0.05)
        print("close", self.name, et.__name__ if et else None)
        return et is KeyError

@asynccontextmanager
async def transaction(name):
    print("begin", name)
    try:
        yield name.upper()
    except Exception as e:
        print("rollback", name, repr(e))
        raise
    else:
        print("commit", name)
    finally:
        print("end", name)

async def main():
    async with Conn("a") as a, Conn("b"):
        print("using", a.name)
    async with Conn("c"):
        raise KeyError("swallowed")
    async with transaction("t") as t:
        print(t)
    with suppress(ValueError):
        async with transaction("u"):
            raise ValueError("no")
    async with AsyncExitStack() as stack:
        for n in "xyz":
            await stack.enter_async_context(Conn(n))
        stack.push_async_callback(asyncio.sleep, 0.01)
        print("stacked")
    try:
        async with asyncio.timeout(0.1):
            async with transaction("slow"):
                await asyncio.sleep(1)
    except TimeoutError:
        print("timeout")

asyncio.run(main())
