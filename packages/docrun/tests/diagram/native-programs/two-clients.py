import asyncio


async def handle(reader, writer):
    delay = float(await reader.readline())
    await asyncio.sleep(delay)
    writer.write(b"done\n")
    writer.close()


async def client(port, delay):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"{delay}\n".encode())
    print(delay, await reader.readline())
    writer.close()


async def main():
    server = await asyncio.start_server(handle, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        await asyncio.gather(client(port, 0.4), client(port, 0.2))


asyncio.run(main())
