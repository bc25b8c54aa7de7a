import asyncio

done = []


async def serve(reader, writer):
    await reader.read()
    await asyncio.sleep(0.1)
    done.append("served")
    writer.close()


async def main():
    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        host, port = server.sockets[0].getsockname()
        reader, writer = await asyncio.open_connection(host, port)
        await asyncio.sleep(0.05)
        writer.write_eof()
    print("left the block after:", done)
    await reader.read()
    writer.close()
    print("at the end:", done)


asyncio.run(main())
