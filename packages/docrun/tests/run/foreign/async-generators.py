import asyncio

async def ticker(n, delay):
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(delay)
    finally:
        print("ticker closed")

class Countdown:
    def __init__(self, n):
        self.n = n
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        await asyncio.sleep(0.01)
        return self.n

async def main():
    async for i in ticker(3, 0.05):
        print("tick", i)
    async for i in ticker(10, 0.05):
        if i == 1:
            break
    print([x async for x in Countdown(3)])
    print({x: x * x async for x in ticker(2, 0.01)})
    gen = ticker(5, 0.01)
    print(await anext(gen), await anext(gen))
    await gen.aclose()
    try:
        await anext(gen)
    except StopAsyncIteration:
        print("exhausted")
    print(await anext(gen, "default"))
    gen = ticker(5, 0.01)
    await gen.asend(None)
    try:
        await gen.athrow(ValueError("thrown"))
    except ValueError as e:
        print("out:", e)

asyncio.run(main())
