"""A handler of start_server raises: does the client see the end of the connection? A coroutine function, then a plain one."""

import asyncio


async def serve(reader, writer):
    raise ValueError("it boiled over")


def plain(reader, writer):
    raise ValueError("it boiled over")


async def attempt(handler):
    server = await asyncio.start_server(handler, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    reader, writer = await asyncio.open_connection(host, port)
    try:
        await asyncio.wait_for(reader.read(), timeout=1)
        print(handler.__name__, "closed")
    except asyncio.TimeoutError:
        print(handler.__name__, "left open")
    writer.close()
    server.close()


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    await attempt(serve)
    await attempt(plain)


asyncio.run(main())
