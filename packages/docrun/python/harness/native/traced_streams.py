"""What goes through streams: connections between two ends of the program, and pipes of other processes."""

from __future__ import annotations

import asyncio
import asyncio.base_events
import asyncio.streams
import asyncio.subprocess
import weakref
from typing import TYPE_CHECKING

from .. import library, values

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType, FrameType
    from typing import Any

    from _typeshed import ReadableBuffer

    from ..scene import Scene
    from ..shapes import Fields, OnFrame, OnReturn
    from .traced_calls import Callers
    from .traced_lines import Lines
    from .traced_processes import Processes

_MODULES = ("asyncio.streams", "asyncio.tasks")
# Ports from here on are given out by the system (Linux, net.ipv4.ip_local_port_range) and differ in every run.
_FIRST_FREE_PORT = 32768
_READS = ("read", "readline", "readexactly", "readuntil")


class _Connection:
    """Both ends of one connection."""

    def __init__(self) -> None:
        self.ends: set[str] = set()


_Connection.__name__ = "Connection"


class Streams:
    """Says what is written and read at the ends that the program holds; what runs in between is left out."""

    def __init__(self, scene: Scene, lines: Lines, callers: Callers, processes: Processes) -> None:
        self._scene = scene
        self._lines = lines
        self._callers = callers
        self._processes = processes
        # Transport → its connection and which end of it; reader or writer → number of a process and name of a pipe.
        self._ends: weakref.WeakKeyDictionary[Any, tuple[_Connection, str]] = weakref.WeakKeyDictionary()
        self._pipes: weakref.WeakKeyDictionary[Any, tuple[int, str]] = weakref.WeakKeyDictionary()
        self._open: dict[frozenset[str], list[_Connection]] = {}
        reader, writer, process = asyncio.StreamReader, asyncio.StreamWriter, asyncio.subprocess.Process
        self._reads = {library.code_of(reader, name) for name in _READS}
        self.starts: dict[CodeType, OnFrame] = {
            asyncio.streams.StreamReaderProtocol.connection_made.__code__: self._connected,
            writer.write.__code__: lambda frame: self._wrote(frame, frame.f_locals["data"]),
            writer.writelines.__code__: lambda frame: self._wrote(frame, b"".join(frame.f_locals["data"])),
            writer.close.__code__: lambda frame: self._tell("close", frame),
            writer.write_eof.__code__: lambda frame: self._tell("write_eof", frame),
            process.communicate.__code__: self._communicates,
            library.code_of(asyncio.base_events.Server, "_start_serving"): self._serves,
        }
        self.returns: dict[CodeType, OnReturn] = {
            process.__init__.__code__: self._process_made,
            process.communicate.__code__: self._communicated,
            asyncio.open_connection.__code__: self._opened,
            asyncio.open_unix_connection.__code__: self._opened,
        }
        for code in self._reads:
            self.returns[code] = self._read

    def waits_for(self, _name: str | None, frame: FrameType, _number: Callable[[object], int]) -> Fields | None:
        """What a function of the library waits for at a stream or for a process; see `waiting.in_library`."""
        owner = frame.f_locals.get("self")
        if isinstance(owner, asyncio.StreamReader):
            process, _ = self._pipes.get(owner, (None, None))
            if process is not None:
                return {"kind": "process", "process": process}
            connection, _ = self._end(owner)
            return None if connection is None else {"kind": "object", "object": connection}
        if isinstance(owner, asyncio.subprocess.Process):
            internals: Any = owner
            process = self._processes.number(internals._transport)
            return None if process is None else {"kind": "process", "process": process}
        return None

    # ---- connections

    def _connected(self, frame: FrameType) -> None:
        protocol, transport = frame.f_locals["self"], frame.f_locals["transport"]
        names = (transport.get_extra_info("sockname"), transport.get_extra_info("peername"))
        if not any(names):
            return
        end = "client" if protocol._client_connected_cb is None else "server"
        # A connection over a Unix socket has a name at one end only: many may have the same.
        waiting = self._open.setdefault(frozenset(str(name) for name in names), [])
        connection = next((one for one in waiting if end not in one.ends), None)
        if connection is None:
            connection = _Connection()
            waiting.append(connection)
        connection.ends.add(end)
        self._ends[transport] = (connection, end)

    def _serves(self, frame: FrameType) -> None:
        for socket in frame.f_locals["self"]._sockets or ():
            name: tuple[Any, ...] | str | bytes = socket.getsockname()
            if isinstance(name, tuple) and name[1] >= _FIRST_FREE_PORT:
                self._lines.mark("port", name[1])

    def _opened(self, frame: FrameType, ends: tuple[object, object] | None) -> None:
        user, direct = self._callers.asker(frame, ("asyncio.tasks",))
        if direct and isinstance(ends, tuple):
            self._say("open", ends[1], user)

    # ---- pipes

    def _process_made(self, frame: FrameType, _: object) -> None:
        process = frame.f_locals["self"]
        number = self._processes.number(process._transport)
        if number is None:
            return
        for name in ("stdin", "stdout", "stderr"):
            stream = getattr(process, name)
            if stream is not None:
                self._pipes[stream] = (number, name)

    def _communicates(self, frame: FrameType) -> None:
        given = frame.f_locals.get("input")
        if given is not None:
            self._exchange("communicate", frame, "stdin", given)

    def _communicated(self, frame: FrameType, printed: tuple[bytes | None, bytes | None]) -> None:
        texts = [data for data in printed if data]
        if texts:
            self._exchange("output", frame, "stdout" if printed[0] else "stderr", b"".join(texts))
        process = frame.f_locals["self"]
        user, direct = self._callers.asker(frame, ("asyncio.tasks",))
        if direct:
            self._processes.end(self._processes.number(process._transport), process.returncode, user)

    def _exchange(self, operation: str, frame: FrameType, pipe: str, data: ReadableBuffer) -> None:
        number = self._processes.number(frame.f_locals["self"]._transport)
        user, direct = self._callers.asker(frame, ("asyncio.tasks",))
        if direct and number is not None:
            self._scene.emit(
                "pipe",
                operation=operation,
                id=number,
                pipe=pipe,
                value=values.short(bytes(data)),
                by=self._scene.tasks.cause(),
                **self._scene.places.at(user),
            )

    # ---- both

    def _wrote(self, frame: FrameType, data: ReadableBuffer) -> None:
        self._tell("write", frame, bytes(data))

    def _read(self, frame: FrameType, data: bytes) -> None:
        if frame.f_back is None or frame.f_back.f_code not in self._reads:
            self._tell("read" if data else "eof", frame, data)

    def _tell(self, operation: str, frame: FrameType, data: bytes | None = None) -> None:
        user, direct = self._callers.asker(frame, _MODULES)
        if direct:
            self._say(operation, frame.f_locals["self"], user, data)

    def _say(self, operation: str, stream: object, user: FrameType | None, data: bytes | None = None) -> None:
        fields: Fields = {"value": values.short(data)} if data else {}
        fields = {**fields, "by": self._scene.tasks.cause(), **self._scene.places.at(user)}
        process, pipe = self._pipes.get(stream, (None, None))
        if process is not None:
            self._scene.emit("pipe", operation=operation, id=process, pipe=pipe, **fields)
            return
        connection, end = self._end(stream)
        if connection is not None:
            place = self._scene.places.object(connection, None)
            self._scene.emit("stream", operation=operation, object=place, end=end, **fields)

    def _end(self, stream: object) -> tuple[_Connection, str] | tuple[None, None]:
        internals: Any = stream
        transport = internals._transport
        return (None, None) if transport is None else self._ends.get(transport, (None, None))
