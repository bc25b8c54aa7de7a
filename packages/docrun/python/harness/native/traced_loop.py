"""An event loop in real time that tells the tracer what it takes on, and when it waits."""

from __future__ import annotations

import asyncio
import asyncio.unix_events
import selectors
import time
from typing import TYPE_CHECKING

from ..reporting_loop import reporting, stand_for, trim

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable
    from contextvars import Context
    from typing import Any, TypeAlias

    from .traced_program import ProgramTrace

    Ready: TypeAlias = list[tuple[selectors.SelectorKey, int]]
    Select: TypeAlias = Callable[[float | None], Ready]


def loop_class(trace: ProgramTrace) -> type[asyncio.BaseEventLoop]:
    """The class of event loops for `trace`; its name is that of the loop it stands for."""
    original = asyncio.unix_events.SelectorEventLoop

    class TracedLoop(reporting(original, lambda: trace)):
        if TYPE_CHECKING:
            _clock_resolution: float
            _ssock: socket.socket

        def __init__(self, selector: selectors.BaseSelector | None = None) -> None:
            self._delay: float | None = None
            super().__init__(_observing(selectors.DefaultSelector, self._select) if selector is None else selector)

        def run_forever(self) -> None:
            trace.loop_begins()
            super().run_forever()

        def call_later(
            self, delay: float, callback: Callable[..., object], *args: Any, context: Context | None = None
        ) -> asyncio.TimerHandle:
            self._delay = delay
            return super().call_later(delay, callback, *args, context=context)

        def call_at(
            self, when: float, callback: Callable[..., object], *args: Any, context: Context | None = None
        ) -> asyncio.TimerHandle:
            delay, self._delay = self._delay, None
            trace.expects(when, delay)
            return super().call_at(when, callback, *args, context=context)

        def call_soon_threadsafe(
            self, callback: Callable[..., object], *args: Any, context: Context | None = None
        ) -> asyncio.Handle:
            schedule = super().call_soon_threadsafe
            return trim(trace.scheduled_from_thread(lambda: schedule(callback, *args, context=context), callback))

        def _select(self, select: Select, timeout: float | None) -> Ready:
            began = time.monotonic()
            trace.loop_waits(timeout is None or timeout > 0)
            ready = select(timeout)
            # What other threads gave to the loop says itself where it came from.
            asked = any(key.fd != self._ssock.fileno() for key, _ in ready)
            trace.loop_has_waited(self.time() + self._clock_resolution, began if ready else None, asked)
            return ready

    return stand_for(TracedLoop, original.__name__)


def _observing(
    base: type[selectors.DefaultSelector], observe: Callable[[Select, float | None], Ready]
) -> selectors.BaseSelector:
    class Selector(base):
        def select(self, timeout: float | None = None) -> Ready:
            return observe(super().select, timeout)

    return stand_for(Selector, base.__name__)()
