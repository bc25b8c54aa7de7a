import asyncio, logging, time

logging.basicConfig(level=logging.DEBUG, format="%(levelname)s %(name)s")

async def slow():
    time.sleep(0.15)

async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug(), loop.slow_callback_duration)
    await slow()
    await asyncio.sleep(0.05)

asyncio.run(main(), debug=True)
