"""Signals and descriptors that an event loop watches for the program."""

from __future__ import annotations

import asyncio
import asyncio.runners
import asyncio.selector_events
import asyncio.unix_events
import signal
from typing import TYPE_CHECKING

from .. import library

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import CodeType, FrameType

    from ..scene import Scene
    from ..shapes import OnFrame
    from .traced_calls import Callers


class Signals:
    """`calls(callback)` makes the trace look at a callback of the program."""

    def __init__(self, scene: Scene, callers: Callers, calls: Callable[[object], str]) -> None:
        self._scene = scene
        self._callers = callers
        self._calls = calls
        loop, selecting = asyncio.unix_events.SelectorEventLoop, asyncio.selector_events.BaseSelectorEventLoop
        self.starts: dict[CodeType, OnFrame] = {
            loop.add_signal_handler.__code__: self._watches,
            selecting.add_reader.__code__: self._watches,
            selecting.add_writer.__code__: self._watches,
            library.code_of(loop, "_handle_signal"): lambda frame: self._arrived(frame.f_locals["sig"]),
            library.code_of(asyncio.runners.Runner, "_on_sigint"): lambda frame: self._arrived(frame.f_locals["signum"]),
        }

    def _watches(self, frame: FrameType) -> None:
        user, direct = self._callers.asker(frame, ())
        if not direct or user is None:
            return
        callback = frame.f_locals["callback"]
        name = self._calls(callback)
        by = self._scene.tasks.cause()
        self._scene.emit("schedule", callback=name, after=0, by=by, **self._scene.places.at(user))

    def _arrived(self, number: int) -> None:
        name = signal.Signals(number).name
        self._scene.emit("signal", operation="arrive", signal=name, to=None, by=0, co=None, line=None, code="")
