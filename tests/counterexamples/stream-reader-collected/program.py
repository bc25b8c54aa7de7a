import asyncio
import gc
import weakref


async def silent(reader, writer):
    await reader.read()
    writer.close()


async def listen(port, connected):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    asyncio.get_running_loop().call_soon(connected.set)
    await reader.readline()


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    async with await asyncio.start_server(silent, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        connected = asyncio.Event()
        task = weakref.ref(asyncio.create_task(listen(port, connected)))
        await connected.wait()
        await asyncio.sleep(0.05)
        print("before:", task() is not None)
        gc.collect()
        print("after:", task() is not None)


asyncio.run(main())
