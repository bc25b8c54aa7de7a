import asyncio
import signal


async def worker():
    try:
        await asyncio.sleep(60)
    finally:
        try:
            signal.raise_signal(signal.SIGINT)
            print("worker: goes on")
        except KeyboardInterrupt:
            print("worker: KeyboardInterrupt")


async def main():
    global task
    task = asyncio.create_task(worker())
    await asyncio.sleep(0)


asyncio.run(main())
print("run has returned")
