import asyncio
import socket


async def main():
    loop = asyncio.get_running_loop()
    ours, theirs = socket.socketpair()
    arrived = loop.create_future()

    def readable():
        loop.remove_reader(ours)
        arrived.set_result(ours.recv(100))

    loop.add_reader(ours, readable)
    loop.call_later(0.2, theirs.send, b"ping")
    print("received:", await arrived)
    ours.close()
    theirs.close()


asyncio.run(main())
