"""Jobs: functions handed to the threads or processes of an executor."""

from __future__ import annotations

import concurrent.futures
import concurrent.futures.process
import concurrent.futures.thread
import functools
import time
import weakref
from typing import TYPE_CHECKING, cast

from .. import naming, values

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, FrameType
    from typing import Any

    from ..scene import Scene
    from ..shapes import OnFrame, OnReturn
    from .traced_calls import Callers
    from .traced_clock import StableClock
    from .traced_lanes import Lanes
    from .traced_lines import Lines
    from .traced_processes import Processes

_ASKED_BY = ("to_thread", "run_in_executor", "submit", "map", "<genexpr>", "<listcomp>", "<lambda>")
# Seconds.
_PATIENCE = 0.05
_sleep = time.sleep
_MODULES = ("asyncio.", "concurrent.futures")


class Jobs:
    """Numbers jobs from 1 in the order in which they are handed over."""

    def __init__(
        self, scene: Scene, lines: Lines, lanes: Lanes, clock: StableClock, callers: Callers, processes: Processes
    ) -> None:
        self._scene = scene
        self._lines = lines
        self._lanes = lanes
        self._clock = clock
        self._callers = callers
        self._processes = processes
        self._count = 0
        # By the future of the job: its number, what a thread that takes it on receives, and its pool of processes.
        self._known: weakref.WeakKeyDictionary[Any, tuple[int, int, int | None]] = weakref.WeakKeyDictionary()
        thread, process = concurrent.futures.thread, concurrent.futures.process
        future: Any = concurrent.futures.Future
        self.starts: dict[CodeType, OnFrame] = {
            thread._WorkItem.__init__.__code__: self._handed_over,
            process._WorkItem.__init__.__code__: self._handed_over,
            thread._WorkItem.run.__code__: self._begun,
            future.set_result.__code__: self._result,
            future.set_exception.__code__: self._exception,
        }
        self.returns: dict[CodeType, OnReturn] = {future.cancel.__code__: self._cancelled}

    def number(self, future: object) -> int | None:
        """The number of the job that ends with a future, or None."""
        return self._known.get(future, (None, None, None))[0]

    def _handed_over(self, frame: FrameType) -> None:
        submit = frame.f_back
        assert submit is not None
        given = submit.f_locals
        user, direct = self._callers.asker(frame, _MODULES, _ASKED_BY)
        if not direct:
            return
        function, args = _function(given["fn"], given["args"])
        pool = None
        if isinstance(given["self"], concurrent.futures.ProcessPoolExecutor):
            pool = self._processes.pool(given["self"], user)
            self._clock.reckoning += 1
        self._count += 1
        self._scene.emit(
            "job",
            job=self._count,
            name=getattr(naming.function(function), "__name__", type(function).__name__),
            args=[values.short(arg) for arg in args],
            by=self._scene.tasks.cause(),
            via=[self._way(submit)],
            pool=pool,
            **self._scene.places.at(user),
        )
        self._known[frame.f_locals["future"]] = (self._count, self._lines.send(), pool)

    def _way(self, submit: FrameType) -> str:
        """The function through which the program handed it over."""
        name = submit.f_code.co_name
        frame: FrameType | None = submit
        while frame is not None and frame.f_code not in self._scene.user and frame.f_code.co_name in _ASKED_BY:
            name = frame.f_code.co_name
            frame = frame.f_back
        return name

    def _begun(self, frame: FrameType) -> None:
        known = self._known.get(frame.f_locals["self"].future)
        if known is not None:
            job, sent, _ = known
            self._lines.mark("receives", sent)
            self._scene.emit("job-start", job=job)

    def _result(self, frame: FrameType) -> None:
        value = frame.f_locals["result"]
        self._ended(frame.f_locals["self"], "result", value=None if value is None else values.short(value))

    def _exception(self, frame: FrameType) -> None:
        error = frame.f_locals["exception"]
        self._ended(frame.f_locals["self"], "exception", error=values.exception(error))

    def _cancelled(self, frame: FrameType, accepted: object) -> None:
        if accepted:
            self._ended(frame.f_locals["self"], "cancelled")

    def _ended(self, future: object, state: str, **fields: object) -> None:
        job, _, pool = self._known.pop(future, (None, None, None))
        if job is None:
            return
        self._let_loop_wait()
        if pool is not None:
            self._clock.reckoning -= 1
            # What the other process has printed came before its result.
            self._lines.mark("goes-on")
        # The thread that hears of the end of a job in another process is the library's.
        with self._lines.nowhere(pool is not None):
            self._scene.emit("job-end", job=job, state=state, **fields)

    def _let_loop_wait(self) -> None:
        """Lets a loop come to wait for a job that ends as soon as it has begun; else it may wait, or may not."""
        end = time.monotonic() + _PATIENCE
        while self._lanes.is_loop_busy() and time.monotonic() < end:
            _sleep(0.001)


def _function(function: object, args: Sequence[object]) -> tuple[object, Sequence[object]]:
    """What is called in the end, and with what: to_thread hands over `partial(context.run, function, *args)`."""
    while isinstance(function, functools.partial):
        partial = cast("functools.partial[object]", function)
        function, args = partial.func, (*partial.args, *args)
    if getattr(function, "__name__", "") == "run" and type(getattr(function, "__self__", None)).__name__ == "Context":
        return _function(args[0], args[1:])
    return function, args
