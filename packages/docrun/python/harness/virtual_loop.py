"""An asyncio event loop on a virtual clock.

Where a real loop waits in the operating system, this one moves the clock to the next timer. Everything else, from
Task to TaskGroup, is asyncio's own.
"""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from .reporting_loop import stand_for
from .timers import TimeReadings

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, NoReturn

_log = logging.getLogger("asyncio")

MAX_ITERATIONS = 50_000
MAX_SECONDS = 366 * 24 * 3600


class RunStopped(BaseException):
    """Ends a run from the outside; `verdict` says why."""

    def __init__(self, verdict: str) -> None:
        super().__init__(verdict)
        self.verdict = verdict


class Clock:
    """The one clock of a run, in seconds from its start.

    `read` gives the seconds now, `write` sets them; both are given by the host, which makes every other clock
    of the interpreter (`time.time`, `time.monotonic`, `datetime.now`) follow.
    """

    def __init__(self, read: Callable[[], float], write: Callable[[float], object]) -> None:
        self._read = read
        self._write = write
        self.iterations = 0
        # Told, where there is anyone to tell: from when to when the clock was moved; why the run is ended.
        self.on_jump: Callable[[float, float], object] | None = None
        self.on_stop: Callable[[str], object] | None = None

    def now(self) -> float:
        """The time."""
        return self._read()

    def advance_to(self, when: float) -> None:
        """Moves the clock, which never goes back."""
        before = self._read()
        if when <= before:
            return
        if when > MAX_SECONDS:
            self.stop("clock-limit")
        self._write(when)
        if self.on_jump is not None:
            self.on_jump(before, self._read())

    def count_iteration(self) -> None:
        """Counts the turns of event loops, and ends a run that has too many."""
        self.iterations += 1
        if self.iterations > MAX_ITERATIONS:
            self.stop("step-limit")

    def stop(self, verdict: str) -> NoReturn:
        """Ends the run."""
        if self.on_stop is not None:
            self.on_stop(verdict)
        raise RunStopped(verdict)


def loop_class(clock: Clock) -> type[asyncio.BaseEventLoop]:
    """The class of event loops on `clock`.

    It has the name of the loop it stands for, so that a program that prints the loop's type says what it says on Linux.
    """
    readings = TimeReadings()
    public: Any = asyncio
    public.TimerHandle = public.events.TimerHandle = readings.timer_class()

    class VirtualLoop(asyncio.BaseEventLoop):
        if TYPE_CHECKING:
            _scheduled: list[asyncio.TimerHandle]

        def __init__(self, selector: object = None) -> None:  # noqa: ARG002 -- the loop it stands for takes one
            super().__init__()
            # As the loop it stands for says, with the selector that Linux has.
            _log.debug("Using selector: %s", "EpollSelector")
            self._selector = self
            self._clock_resolution = 1e-9

        def time(self) -> float:
            readings.count()
            return clock.now()

        def select(self, timeout: float | None) -> list[object]:
            clock.count_iteration()
            if timeout is None:
                # Nothing is ready and nothing is scheduled: no one is left who could wake a task.
                clock.stop("deadlock")
            if timeout > 0:
                when = self._scheduled[0].when() if self._scheduled else clock.now() + timeout
                clock.advance_to(min(when, clock.now() + timeout))
            return []

        def _process_events(self, event_list: list[object]) -> None:
            pass

        def _write_to_self(self) -> None:
            pass

    return stand_for(VirtualLoop, "_UnixSelectorEventLoop")
