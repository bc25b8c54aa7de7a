"""An exception inside `async with server` while a client is connected: does the block end?"""

import asyncio


async def serve(reader, writer):
    await reader.readline()
    writer.close()


async def main():
    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        host, port = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(host, port)
        raise ValueError("the client failed")


async def watch():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    task = asyncio.create_task(main())
    _, pending = await asyncio.wait([task], timeout=1.5)
    print("hangs:", bool(pending))
    task.cancel()
    await asyncio.wait([task])


asyncio.run(watch())
