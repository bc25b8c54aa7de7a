import asyncio

async def waits(event):
    print("waits")
    await event.wait()

def main():
    loop = asyncio.new_event_loop()
    event = asyncio.Event()
    task = loop.create_task(waits(event), name="w")
    loop.run_until_complete(asyncio.sleep(0.05))
    loop.close()
    print(loop.is_closed(), loop.is_running())
    try:
        loop.run_until_complete(asyncio.sleep(0))
    except RuntimeError as e:
        print("RuntimeError:", e)

main()
