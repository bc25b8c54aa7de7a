"""Each task awaits drain() after each write, and the buffer holds more than H + c."""

import asyncio

CHUNK = bytes(65_536)


async def main():
    over = asyncio.Event()

    async def deaf(reader, writer):
        await over.wait()
        writer.close()

    async def pour(writer):
        while True:
            writer.write(CHUNK)
            await writer.drain()

    server = await asyncio.start_server(deaf, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    tasks = [asyncio.create_task(pour(writer)) for _ in range(100)]
    await asyncio.sleep(0.1)
    low, high = writer.transport.get_write_buffer_limits()
    size = writer.transport.get_write_buffer_size()
    print("no more than H + c:", size <= high + len(CHUNK))
    for task in tasks:
        task.cancel()
    await asyncio.wait(tasks)
    writer.transport.abort()
    over.set()
    server.close()


asyncio.run(main())
