"""An asyncio event loop on a virtual clock.

Where a real loop waits in the operating system, this one moves the clock to the next timer. Everything else, from
Task to TaskGroup, is asyncio's own.
"""

import asyncio
import asyncio.base_events
import asyncio.events

from .reporting_loop import reporting, stand_for

MAX_ITERATIONS = 50_000
MAX_SECONDS = 366 * 24 * 3600


class RunStopped(BaseException):
    """Ends a run from the outside; `verdict` says why."""

    def __init__(self, verdict):
        super().__init__(verdict)
        self.verdict = verdict


class Clock:
    """The one clock of a run, in seconds from its start.

    `read` gives the seconds now, `write` sets them; both are given by the host, which makes every other clock
    of the interpreter (`time.time`, `time.monotonic`, `datetime.now`) follow.
    """

    def __init__(self, read, write):
        self._read = read
        self._write = write
        self.iterations = 0
        self.on_jump = None
        self.on_stop = None

    def now(self):
        return self._read()

    def advance_to(self, when):
        before = self._read()
        if when <= before:
            return
        if when > MAX_SECONDS:
            self.stop("clock-limit")
        self._write(when)
        if self.on_jump is not None:
            self.on_jump(before, self._read())

    def count_iteration(self):
        self.iterations += 1
        if self.iterations > MAX_ITERATIONS:
            self.stop("step-limit")

    def stop(self, verdict):
        if self.on_stop is not None:
            self.on_stop(verdict)
        raise RunStopped(verdict)


def loop_class(clock, trace):
    """The class of event loops on `clock`; `trace()` gives the trace of the run, or None.

    It has the name of the loop it stands for, so that a program that prints the loop's type says what it says on Linux.
    """

    class VirtualLoop(reporting(asyncio.BaseEventLoop, trace)):
        def __init__(self, selector=None):
            super().__init__()
            self._selector = self
            self._clock_resolution = 1e-9

        def time(self):
            return clock.now()

        def select(self, timeout):
            clock.count_iteration()
            if timeout is None:
                # Nothing is ready and nothing is scheduled: no one is left who could wake a task.
                clock.stop("deadlock")
            if timeout > 0:
                when = self._scheduled[0]._when if self._scheduled else clock.now() + timeout
                clock.advance_to(min(when, clock.now() + timeout))
            return []

        def _process_events(self, event_list):
            pass

        def _write_to_self(self):
            pass

    return stand_for(VirtualLoop, "_UnixSelectorEventLoop")
