"""A connection on which nothing has arrived need not be ready for writing: its buffer may be full."""

import select
import socket

here, there = socket.socketpair()
here.setblocking(False)
try:
    while True:
        here.send(bytes(65_536))
except BlockingIOError:
    pass
print([len(some) for some in select.select([here], [here], [here], 0)])
here.close()
there.close()
