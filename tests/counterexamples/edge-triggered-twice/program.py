"""Two arrivals before one look: edge-triggered epoll reports once, not once for each arrival."""

import os
import select

reading, writing = os.pipe()
with select.epoll() as epoll:
    epoll.register(reading, select.EPOLLIN | select.EPOLLET)
    os.write(writing, b"soup")
    os.write(writing, b"tea")
    print([len(epoll.poll(0)) for _ in range(3)])
