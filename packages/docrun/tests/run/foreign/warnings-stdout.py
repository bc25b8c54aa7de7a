import asyncio, warnings
warnings.simplefilter("always")

async def coro():
    pass

async def main():
    coro()
    warnings.warn("mine", DeprecationWarning)
    await asyncio.sleep(0.02)
    loop = asyncio.new_event_loop()
    del loop
    with warnings.catch_warnings(record=True) as caught:
        warnings.warn("caught one")
        c = coro()
        del c
    print([str(w.message) for w in caught])

asyncio.run(main())
