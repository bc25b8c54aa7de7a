"""serve_forever() is cancelled, as by Ctrl+C, while a silent client is connected: does the server end?"""

import asyncio

connections = []


async def serve(reader, writer):
    await reader.readline()
    writer.close()


async def main():
    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        host, port = server.sockets[0].getsockname()
        connections.append(await asyncio.open_connection(host, port))
        await server.serve_forever()


async def watch():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    task = asyncio.create_task(main())
    await asyncio.sleep(0.1)
    task.cancel()
    _, pending = await asyncio.wait([task], timeout=1.5)
    print("hangs:", bool(pending))
    for reader, writer in connections:
        writer.close()
    await asyncio.wait([task])


asyncio.run(watch())
