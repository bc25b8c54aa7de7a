"""Writes the trace as lines for docrun, in one order with what the program prints, whatever threads it has."""

from __future__ import annotations

import contextlib
import os
import threading
import traceback
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

    from _typeshed import ReadableBuffer

    from ..shapes import Event, Fields, Report
    from .traced_clock import StableClock
    from .traced_lanes import Lanes

# A longer trace is of no use to a reader; what is printed is recorded all the same.
_MOST = 400
_PRINTS = ("stdout", "stderr")
_write = os.write


class Lines:
    """One line an event: its fields, `t` and `lane`, the thread or process in which it happened.

    Beside events there are marks, which say which events could not have come in another order: `loop`, where the first
    event loop begins; `goes-on`, where a lane has waited for others; `sends` and `receives`, with the same `id`, where one
    lane sets off another.
    """

    def __init__(self, report: Report, clock: StableClock, lanes: Lanes) -> None:
        self._report = report
        self._clock = clock
        self._lanes = lanes
        self.lock = threading.RLock()
        # Events other than prints; all lines, by which they can be amended; what one lane sent another.
        self._count = 0
        self._said = 0
        self._sent = 0
        self._ended = False
        # A forked child writes too, but what goes on inside of it is not told.
        self._child = False
        self._nowhere = False

    def emit(self, kind: str, /, **fields: object) -> Event:
        """Says an event, where the run has not ended and the trace is not too long."""
        with self.lock:
            if self._child or self._is_over():
                return fields
            thread = {} if self._nowhere else self._introduced()
            self._count += 1
            if self._count == _MOST:
                self._say({"kind": "cut"})
            if self._count >= _MOST:
                return fields
            return self._say({"kind": kind, **thread, **fields})

    def amend(self, event: Event, /, **fields: object) -> None:
        """Adds to an event what is known only now."""
        event.update(fields)
        if "number" in event:
            self._report.say({"amend": event["number"], **fields})

    def mark(self, kind: str, number: int | None = None) -> None:
        """Says what is no event, but of use to whoever puts the lines in order."""
        with self.lock:
            if not self._child and not self._is_over() and self._count < _MOST:
                self._report.say({"mark": kind, "id": number, "t": self._clock.now(), "lane": self._lanes.lane()})

    def send(self) -> int:
        """Marks what sets off another lane; what is returned is to be received there."""
        with self.lock:
            self._sent += 1
            self.mark("sends", self._sent)
            return self._sent

    @contextlib.contextmanager
    def nowhere(self, hidden: bool) -> Generator[None, None, None]:
        """Events said inside of it name no thread, with `hidden`."""
        with self.lock:
            self._nowhere = hidden
            try:
                yield
            finally:
                self._nowhere = False

    def print(self, descriptor: int, data: ReadableBuffer, place: Fields) -> int:
        """Says where a print comes from and writes its bytes, as one step."""
        with self.lock:
            if data and not self._is_over():
                text = bytes(data).decode("utf-8", "backslashreplace")
                if self._child:
                    place = {**place, "task": 0, "co": None}
                self._say({"kind": _PRINTS[descriptor - 1], "text": text, **self._introduced(), **place})
            written = 0
            view = memoryview(data)
            while written < len(view):
                written += _write(descriptor, view[written:])
            return written

    def fail(self) -> None:
        """A fault of the tracer: docrun is told, for the trace is worth nothing then."""
        with self.lock:
            if not self._ended:
                self._ended = True
                self._report.say({"kind": "failed", "text": traceback.format_exc()[-4000:]})

    def close(self) -> None:
        """Says the verdict, where the run has one by now."""
        with self.lock:
            self._is_over()

    # ---- forks

    def before_fork(self) -> None:
        """Lets no other thread be in the middle of a line."""
        self.lock.acquire()
        self._lanes.before_fork()

    def after_fork(self) -> None:
        """The parent goes on."""
        self.lock.release()

    def after_fork_in_child(self) -> None:
        """The child goes on, of whom only prints are told."""
        self._child = True
        self._lanes.after_fork_in_child()
        self.lock.release()

    # ----

    def _introduced(self) -> Fields:
        """The thread or process that runs, as fields of an event, once the trace has heard of it."""
        new = self._lanes.unknown()
        if new is not None:
            self._count += 1
            self._say(new)
        return self._lanes.thread()

    def _say(self, event: Event) -> Event:
        self._said += 1
        line = {"t": self._clock.now(), "lane": self._lanes.lane(), "number": self._said, **event}
        self._report.say(line)
        return line

    def _is_over(self) -> bool:
        if not self._ended and self._report.verdict is not None:
            self._ended = True
            self._say({"kind": "verdict", "verdict": self._report.verdict})
        return self._ended
