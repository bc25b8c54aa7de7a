import asyncio
import io
import socket
import threading


async def main():
    loop = asyncio.get_running_loop()
    ours, theirs = socket.socketpair()
    with ours, theirs:
        ours.setblocking(False)
        before = threading.active_count()
        await loop.sock_sendfile(ours, io.BytesIO(b"soup"))
        print("new threads:", threading.active_count() - before)


asyncio.run(main())
