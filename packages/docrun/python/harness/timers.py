"""The order in which timers fire that are due at the same time of a clock that stands still.

A real clock never gives the same time twice: of two timers that are set one after another, each so many seconds from now,
the one that was set first fires first. Only timers whose time the program reckoned once, such as those of
`loop.call_at(deadline, …)`, are due at the very same time, and come in the order of asyncio's heap. The virtual clock gives
the same time to both; the number of times that it was asked tells them apart.
"""

from __future__ import annotations

import asyncio
import asyncio.events
from typing import TYPE_CHECKING

from .stack import frame_at

if TYPE_CHECKING:
    from types import CodeType
    from typing import Any, Self


def _codes() -> frozenset[CodeType]:
    loop: Any = asyncio.BaseEventLoop
    codes: list[CodeType] = [loop._run_once.__code__]
    # From 3.11 on.
    timeouts: Any = getattr(asyncio, "timeouts", None)
    if timeouts is not None:
        codes.append(timeouts.Timeout.reschedule.__code__)
    return frozenset(codes)


# What asks for the time to compare it, and not to reckon with it when a timer is due.
_COMPARING = _codes()
# Times that differ by less than the clock can tell are the same: 0.1 + 0.2 is 0.3.
_DIGITS = 9


class TimeReadings:
    """How often the time of a loop was asked for."""

    def __init__(self) -> None:
        self._count = 0

    def count(self) -> None:
        """The caller of the caller asks for the time."""
        frame = frame_at(2)
        if frame.f_code not in _COMPARING and frame.f_globals.get("__package__") != __package__:
            self._count += 1

    def timer_class(self) -> type[asyncio.TimerHandle]:
        """A class of timers that come in the order described above."""
        original = asyncio.events.TimerHandle
        readings = self

        class TimerHandle(original):
            __slots__ = ("_order",)
            if TYPE_CHECKING:
                _when: float
                _order: tuple[float, int]

            def __new__(cls, when: float, *_: object) -> Self:  # pyright: ignore[reportInconsistentConstructor] -- no __init__: debug mode takes its caller for what set the timer
                timer = super().__new__(cls)
                timer._order = (round(when, _DIGITS), readings._count)
                return timer

            def __lt__(self, other: object) -> bool:
                if isinstance(other, TimerHandle):
                    return self._order < other._order
                return NotImplemented

        TimerHandle.__module__ = original.__module__
        TimerHandle.__qualname__ = original.__qualname__
        return TimerHandle
