import asyncio


async def main():
    await asyncio.sleep(1)
    return "soup"


loop = asyncio.new_event_loop()
print(loop.run_until_complete(main()))
loop.close()
