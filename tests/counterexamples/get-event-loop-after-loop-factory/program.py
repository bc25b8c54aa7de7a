import asyncio
import warnings


async def main():
    pass


with asyncio.Runner(loop_factory=asyncio.new_event_loop) as runner:
    runner.run(main())
with warnings.catch_warnings(record=True) as seen:
    warnings.simplefilter("always")
    try:
        asyncio.get_event_loop().close()
        print("a new loop", *[item.category.__name__ for item in seen])
    except RuntimeError as error:
        print("RuntimeError")
