"""Collects what one program does in the embedded interpreter, in one sequence, and stands for what it must not reach."""

from __future__ import annotations

import asyncio
import math
import operator
import os
import re
from typing import TYPE_CHECKING

from .source_files import SourceFiles
from .stack import frame_at
from .virtual_loop import Clock

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import SupportsIndex

    from _typeshed import ReadableBuffer

    from .shapes import Event, Fields
    from .tracer import Trace

MAX_OUTPUT = 200_000
# A longer trace is of no use to a reader; the program goes on, and what it prints is recorded all the same.
MAX_EVENTS = 400

# What a program needs that only a real operating system has, by audit event (PEP 578).
_NATIVE = {
    "os.fork": "fork",
    "os.forkpty": "fork",
    "os.exec": "exec",
    "os.posix_spawn": "process",
    "os.system": "process",
    "subprocess.Popen": "process",
    "socket.__new__": "socket",
    "socket.getaddrinfo": "socket",
    "socket.gethostbyname": "socket",
    "_thread.start_new_thread": "thread",
    "_thread.start_joinable_thread": "thread",
    "ctypes.dlopen": "ctypes",
}

_LIBRARY = os.path.dirname(os.path.dirname(asyncio.__file__)) + os.sep

# Frames of this folder in a stack that is printed: the program was started by it instead of from a command line.
_FRAMES = re.compile(
    r'(?:  File "<string>", line 1, in <module>\n)?'
    r'(?:  File "' + re.escape(os.path.dirname(__file__)) + r'/[^"]*", line \d+, in .*\n(?:    .*\n)*)+'
)
_write = os.write


class Recorder:
    """One run: its events, from first to last, and how it was ended, where it was."""

    def __init__(self, read_clock: Callable[[], float], write_clock: Callable[[float], object]) -> None:
        self.clock = Clock(read_clock, write_clock)
        self.events: list[Event] = []
        self.verdict: str | None = None
        self.detail: str | None = None
        # Whether what happens is no part of the run: before its program begins, and once it has been ended.
        self.silent = True
        self.trace: Trace | None = None
        self.files = SourceFiles()
        self._output = 0
        self._cut = False
        self.clock.on_jump = self._jumped
        self.clock.on_stop = self._stopped

    def emit(self, kind: str, /, **fields: object) -> Event:
        """Adds an event to those of the run, and returns it."""
        event: Event = {"seq": len(self.events) + 1, "t": round(self.clock.now(), 9), "kind": kind, **fields}
        if self.silent:
            return event
        if kind not in ("stdout", "stderr", "verdict"):
            if self._cut:
                return event
            if len(self.events) >= MAX_EVENTS:
                # Whoever asked may add to the event that it gets back, which is no longer one of the trace.
                self._cut = True
                self.events.append({"seq": event["seq"], "t": event["t"], "kind": "cut"})
                return event
        self.events.append(event)
        return event

    def write(self, stream: str, data: bytes) -> None:
        """Records what the program prints on `stdout` or `stderr`; what one place prints of a line is one event."""
        if self.silent:
            return
        if not data:
            return
        # Where the library stands differs by machine: its files are named from its root, as in asyncio/tasks.py.
        text = data.decode("utf-8", "backslashreplace").replace(_LIBRARY, "")
        if stream == "stderr":
            text = _FRAMES.sub("", text)
        self._output += len(data)
        if self._output > MAX_OUTPUT:
            self.clock.stop("output-limit")
        place: Fields = {"task": 0, "co": None, "line": None}
        if self.trace:
            place = self.trace.printed_at(frame_at(1))
        last = self.events[-1] if self.events else None
        if (
            last is not None
            and last["kind"] == stream
            and (stream == "stderr" or not last["text"].endswith("\n"))
            and all(last[key] == value for key, value in place.items())
        ):
            last["text"] += text
        else:
            self.emit(stream, text=text, **place)

    def write_descriptor(self, descriptor: int, data: ReadableBuffer) -> int:
        """Stands for os.write, so that what goes past sys.stdout is recorded too."""
        if descriptor not in (1, 2):
            return _write(descriptor, data)
        taken = bytes(data)
        self.write("stdout" if descriptor == 1 else "stderr", taken)
        return len(taken)

    def sleep(self, seconds: float | SupportsIndex) -> None:
        """Stands for time.sleep: the clock moves, and no task runs meanwhile."""
        if not isinstance(seconds, (int, float)):
            seconds = operator.index(seconds)
        if isinstance(seconds, float) and math.isnan(seconds):
            raise ValueError("Invalid value NaN (not a number)")
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        if self.trace is not None:
            self.trace.blocked(round(float(seconds), 9))
        self.clock.advance_to(self.clock.now() + seconds)

    def audit(self, event: str, _: tuple[object, ...]) -> None:
        """Ends what only a real operating system could do, and remembers what it was."""
        if event in _NATIVE and not self.silent:
            self.verdict = "needs-native"
            self.detail = _NATIVE[event]
            raise RuntimeError(f"{event}: not there in the embedded interpreter")

    def _jumped(self, before: float, _: float) -> None:
        self.emit("clock", **{"from": round(before, 9)})

    def _stopped(self, verdict: str) -> None:
        if self.verdict is None:
            self.verdict = verdict
        self.emit("verdict", verdict=verdict)
        self.silent = True
