"""The virtual clock on a native interpreter."""

from __future__ import annotations

import time

from .. import virtual_loop

# Where the calendar of every run in virtual time begins: 2026-01-01T00:00:00Z, as in the embedded interpreter.
_EPOCH = 1_767_225_600


def virtual_clock() -> virtual_loop.Clock:
    """A clock that the module `time` follows; `datetime.now` does not, being C."""
    now = 0.0

    def read() -> float:
        return now

    def write(seconds: float) -> None:
        nonlocal now
        now = seconds

    clock = virtual_loop.Clock(read, write)

    def sleep(seconds: float) -> None:
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        clock.advance_to(now + seconds)

    time.sleep = sleep
    time.monotonic = time.perf_counter = read
    time.time = lambda: _EPOCH + now
    time.monotonic_ns = time.perf_counter_ns = lambda: round(now * 1e9)
    time.time_ns = lambda: round((_EPOCH + now) * 1e9)
    return clock
