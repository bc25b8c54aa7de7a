import asyncio
import gc


async def quiet(reader, writer):
    await reader.read()
    writer.close()


async def listen(port, connected):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    connected.set()
    await reader.readline()


def left():
    return [task.get_name() for task in asyncio.all_tasks() if task.get_name() == "orphan"]


async def main():
    # Collected in the middle of its wait, it also leaves messages that differ by version.
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: None)
    server = await asyncio.start_server(quiet, "127.0.0.1", 0)
    connected = asyncio.Event()
    asyncio.create_task(listen(server.sockets[0].getsockname()[1], connected), name="orphan")
    await connected.wait()
    await asyncio.sleep(0)
    print("left:", left())
    gc.collect()
    print("left:", left())
    server.close()


asyncio.run(main())
