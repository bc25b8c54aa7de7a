import asyncio

GUESTS = 3


class Restaurant:
    def __init__(self):
        self.guests = 0
        self.full = asyncio.Event()

    async def serve(self, reader, writer):
        self.guests += 1
        if self.guests == GUESTS:
            self.full.set()
        await self.full.wait()
        writer.write(await reader.readline())
        await writer.drain()
        writer.close()


async def guest(number, port):
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    if number == 0:
        raise OSError("lost on the way")
    writer.write(b"soup\n")
    await reader.readline()


async def dinner():
    restaurant = Restaurant()
    async with await asyncio.start_server(restaurant.serve, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        guests = [asyncio.create_task(guest(number, port)) for number in range(GUESTS - 1)]
        while restaurant.guests < GUESTS - 1:
            await asyncio.sleep(0.01)
        await asyncio.gather(*guests)


async def main():
    task = asyncio.create_task(dinner())
    done, _ = await asyncio.wait([task], timeout=1)
    if done:
        print("ended:", repr(task.exception()))
    else:
        print("the exit from async with waits for the handlers")
        task.cancel()
        await asyncio.wait([task])


asyncio.run(main())
