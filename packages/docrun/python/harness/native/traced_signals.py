"""Signals and descriptors that an event loop watches for the program."""

import asyncio
import asyncio.runners
import asyncio.selector_events
import asyncio.unix_events
import signal


class Signals:
    """`calls(callback)` makes the trace look at a callback of the program."""

    def __init__(self, scene, callers, calls):
        self._scene = scene
        self._callers = callers
        self._calls = calls
        loop, selecting = asyncio.unix_events._UnixSelectorEventLoop, asyncio.selector_events.BaseSelectorEventLoop
        self.starts = {
            loop.add_signal_handler.__code__: self._watches,
            selecting.add_reader.__code__: self._watches,
            selecting.add_writer.__code__: self._watches,
            loop._handle_signal.__code__: lambda frame: self._arrived(frame.f_locals["sig"]),
            asyncio.runners.Runner._on_sigint.__code__: lambda frame: self._arrived(frame.f_locals["signum"]),
        }

    def _watches(self, frame):
        user, direct = self._callers.asker(frame, ())
        if not direct or user is None:
            return
        callback = frame.f_locals["callback"]
        name = self._calls(callback)
        by = self._scene.tasks.cause()
        self._scene.emit("schedule", callback=name, after=0, by=by, **self._scene.places.at(user))

    def _arrived(self, number):
        name = signal.Signals(number).name
        self._scene.emit("signal", operation="arrive", signal=name, to=None, by=0, co=None, line=None, code="")
