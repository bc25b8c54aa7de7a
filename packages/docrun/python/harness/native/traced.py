"""The trace of a run in real time: prints with their places, and the events of event loops, threads and processes."""

from __future__ import annotations

import atexit
import os
import sys
import time
from typing import TYPE_CHECKING

from ..source import Sources
from ..stack import frame_at
from ..streams import open_stream
from . import loops
from .traced_clock import StableClock
from .traced_lanes import Lanes
from .traced_lines import Lines

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, SupportsIndex

    from _typeshed import ReadableBuffer

    from ..shapes import Report
    from ..source_files import SourceFiles
    from .traced_program import ProgramTrace


def start(report: Report, files: SourceFiles) -> _Traced | None:
    """Begins the trace of a program; None on a version that has no sys.monitoring (before 3.12)."""
    if sys.version_info < (3, 12):
        return None
    from .traced_program import ProgramTrace

    clock = StableClock()
    lanes = Lanes()
    lines = Lines(report, clock, lanes)
    trace = ProgramTrace(lines, clock, lanes, Sources(files.texts), files.codes)
    traced = _Traced(lines, trace)
    traced.arrange(clock)
    return traced


class _Traced:
    def __init__(self, lines: Lines, trace: ProgramTrace) -> None:
        self._lines = lines
        self._trace = trace

    def arrange(self, clock: StableClock) -> None:
        """Puts what tells the trace in the place of what the program would use."""
        # Imported here for it needs what 3.12 has.
        from .traced_loop import loop_class

        sys.stdout.flush()
        sys.stderr.flush()
        for name, descriptor, errors in (("stdout", 1, "strict"), ("stderr", 2, "backslashreplace")):
            stream = open_stream(f"<{name}>", descriptor, self._writer(descriptor), errors, lines=True)
            setattr(sys, name, stream)
            setattr(sys, f"__{name}__", stream)
        os.write = self._write_descriptor(os.write)
        time.sleep = self._sleep(time.sleep, clock)
        os.register_at_fork(
            before=self._lines.before_fork,
            after_in_parent=self._lines.after_fork,
            after_in_child=self._lines.after_fork_in_child,
        )
        sys.addaudithook(self._trace.audited)
        loops.use(loop_class(self._trace))
        self._trace.start()
        # Threads may go on after the last line of the main module: the trace ends when they have.
        atexit.register(self._trace.stop)

    def finish(self) -> None:
        """The main module has ended."""
        self._lines.close()

    def _writer(self, descriptor: int) -> Callable[[bytes], object]:
        return lambda data: self._lines.print(descriptor, data, self._trace.printed_at(frame_at(1)))

    def _write_descriptor(self, original: Callable[[int, ReadableBuffer], int]) -> Callable[[int, ReadableBuffer], int]:
        def write(descriptor: int, data: ReadableBuffer, /) -> int:
            if descriptor not in (1, 2):
                return original(descriptor, data)
            return self._lines.print(descriptor, data, self._trace.printed_at(frame_at(1)))

        return write

    def _sleep(self, original: Callable[[Any], None], clock: StableClock) -> Callable[[float], None]:
        def sleep(seconds: float | SupportsIndex, /) -> None:
            if not isinstance(seconds, (int, float)) or not seconds > 0:
                original(seconds)
                return
            caller = self._trace.sleeper(frame_at(1))
            if caller is None:
                # The library waits a little, again and again, for something else.
                original(seconds)
                return
            if caller == "program":
                self._trace.blocked(round(float(seconds), 9))
            instant = clock.after(seconds)
            original(seconds)
            clock.reach(instant)

        return sleep
