import asyncio
import gc
import weakref


async def serve(reader, writer):
    await asyncio.sleep(0.2)
    writer.close()


async def listen(port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    await reader.readline()


async def main():
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    task = weakref.ref(asyncio.create_task(listen(port)))
    await asyncio.sleep(0.1)
    asyncio.get_running_loop().set_exception_handler(
        lambda loop, context: None
    )
    print("before:", task() is not None)
    gc.collect()
    print("after:", task() is not None)
    server.close()


asyncio.run(main())
