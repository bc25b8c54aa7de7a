"""Tells what one program does in the embedded interpreter, in one sequence, and stands for what it must not reach."""

from __future__ import annotations

import asyncio
import math
import operator
import os
import re
import traceback
from typing import TYPE_CHECKING

from . import needs
from .source_files import SourceFiles
from .stack import frame_at
from .virtual_loop import Clock, RunStopped

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType
    from typing import SupportsIndex

    from _typeshed import ReadableBuffer

    from .shapes import Event, Fields
    from .tracer import Trace

MAX_OUTPUT = 200_000
# A longer trace is of no use to a reader; the program goes on, and what it prints is recorded all the same.
MAX_EVENTS = 400

_HERE = os.path.dirname(__file__) + os.sep
_LIBRARY = os.path.dirname(os.path.dirname(asyncio.__file__)) + os.sep

# Frames of this folder in a stack that is printed: the program was started by it instead of from a command line.
_FRAMES = re.compile(
    r'(?:  File "<string>", line 1, in <module>\n)?'
    r'(?:  File "' + re.escape(_HERE) + r'[^"]*", line \d+, in .*\n(?:    .*\n)*)+'
)
_write = os.write


class Recorder:
    """One run: its events, from first to last, and how it was ended, where it was."""

    def __init__(
        self, read_clock: Callable[[], float], write_clock: Callable[[float], object], say: Callable[[Event], object]
    ) -> None:
        self.clock = Clock(read_clock, write_clock)
        # Told each event as it comes, and by `amend` or `append`, the number of an event, what is known of it later: the
        # host has them even where it must end the run.
        self._say = say
        self._count = 0
        self._last: Event | None = None
        self._cut: Event | None = None
        self._tasks = 0
        self.verdict: str | None = None
        self.detail: str | None = None
        # Whether what happens is no part of the run: before its program begins, and once it has been ended.
        self.silent = True
        self.trace: Trace | None = None
        self.files = SourceFiles()
        self._output = 0
        self.clock.on_jump = self._jumped
        self.clock.on_stop = self._stopped

    def emit(self, kind: str, /, **fields: object) -> Event:
        """Adds an event to those of the run, and returns it."""
        event: Event = {"kind": kind, **fields}
        if self.silent:
            return event
        if kind not in ("stdout", "stderr", "verdict"):
            if self._cut is not None:
                return event
            if self._count >= MAX_EVENTS:
                # Whoever asked may add to the event that it gets back, which is no longer one of the trace.
                self._cut = self._add({"kind": "cut"})
                if self.trace is not None:
                    self.trace.cut()
                return event
        return self._add(event)

    def _add(self, event: Event) -> Event:
        self._count += 1
        numbered = {"seq": self._count, "t": round(self.clock.now(), 9), **event}
        self._last = numbered
        self._say(numbered)
        return numbered

    def amend(self, event: Event, /, **fields: object) -> None:
        """Adds to an event what is known only now."""
        if "seq" in event:
            event.update(fields)
            self._say({"amend": event["seq"], **fields})

    def close_trace(self) -> None:
        """The program has ended, and what is left is not looked at."""
        if self.trace is None:
            return
        self.trace.stop()
        self._tasks = self.trace.task_count()
        self.trace = None

    def finish(self) -> None:
        """The run is over: says how much of it was left out."""
        self.silent = True
        if self._cut is not None:
            self.amend(self._cut, tasks=self._tasks, elapsed=round(self.clock.now(), 9))

    def write(self, stream: str, data: bytes) -> None:
        """Records what the program prints on `stdout` or `stderr`; what one place prints of a line is one event."""
        if self.silent:
            return
        if not data:
            return
        # Where the library stands differs by machine: its files are named from its root, as in asyncio/tasks.py.
        text = data.decode("utf-8", "backslashreplace").replace(_LIBRARY, "")
        if _HERE in text:
            text = _FRAMES.sub("", text)
        self._output += len(data)
        if self._output > MAX_OUTPUT:
            self.clock.stop("output-limit")
        place: Fields = {"task": 0, "co": None, "line": None}
        if self.trace:
            place = self.trace.printed_at(frame_at(1))
        last = self._last
        if (
            last is not None
            and last["kind"] == stream
            and (stream == "stderr" or not last["text"].endswith("\n"))
            and all(last[key] == value for key, value in place.items())
        ):
            last["text"] += text
            self._say({"append": last["seq"], "text": text})
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

    def wait(self, seconds: float | None) -> None:
        """The program waits, and all tasks with it, for what nobody is there to do: for so many seconds, or for ever."""
        if seconds is None:
            self.clock.stop("deadlock")
        if self.trace is not None:
            self.trace.blocked(round(seconds, 9))
        self.clock.advance_to(self.clock.now() + seconds)

    def audit(self, event: str, _: tuple[object, ...]) -> None:
        """Ends what only a real operating system could do, and remembers what it was."""
        if event in needs.AUDITED and not self.silent:
            self.needs(needs.AUDITED[event])
            raise RuntimeError(f"{event}: not there in the embedded interpreter")

    def needs(self, what: str) -> None:
        """The program cannot do here what it does on a real interpreter, which has `what`."""
        if self.verdict is None:
            self.verdict, self.detail = "needs-native", what

    def failed(self, error: BaseException) -> None:
        """The program ended with an exception: notes whether that was for the want of what is not there."""
        what = needs.wanted_by(error)
        if what is not None:
            self.needs(what)

    def out_of_time(self, stack: FrameType | None) -> None:
        """Ends the run where the program is, and says where that is, as the interpreter does when it is interrupted."""
        if self.silent:
            raise RunStopped("time-limit")
        frames = traceback.format_list(traceback.extract_stack(stack))
        self.write("stderr", "".join(["Traceback (most recent call last):\n", *frames, "KeyboardInterrupt\n"]).encode())
        self.clock.stop("time-limit")

    def _jumped(self, before: float, _: float) -> None:
        self.emit("clock", **{"from": round(before, 9)})

    def _stopped(self, verdict: str) -> None:
        if self.verdict is None:
            self.verdict = verdict
        self.emit("verdict", verdict=verdict)
        self.silent = True
