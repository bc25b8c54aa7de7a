"""The trace of one run, taken with sys.monitoring (PEP 669).

Nothing of the program is wrapped or replaced: tasks, coroutines, tracebacks and reprs are the interpreter's own, so
that a program prints the same with and without the tracer. No strong reference to a task, coroutine or exception is
kept, because what asyncio says of a lost task depends on when it is collected.
"""

from __future__ import annotations

import asyncio
import functools
import sys
from typing import TYPE_CHECKING

from . import library
from .calls import CALLS, Calls
from .frames import GENERATOR_FLAGS, Frames
from .loop_reports import LoopReports
from .operations import Operations
from .scene import Scene
from .stack import frame_at, observed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from types import CodeType, FrameType
    from typing import Any, TypeVar

    from .shapes import Amend, Event, Fields, OnFrame, OnReturn, Write
    from .source import Sources

    _Callback = TypeVar("_Callback", bound=Callable[..., object])

_monitoring = sys.monitoring
_EVENT = _monitoring.events
# One that has no meaning of its own: cProfile, for example, takes PROFILER_ID.
_TOOL = 4
_FRAME_EVENTS = _EVENT.PY_START | _EVENT.PY_RESUME | _EVENT.PY_RETURN | _EVENT.PY_YIELD
_EVERYWHERE = _EVENT.PY_THROW | _EVENT.PY_UNWIND | _EVENT.EXCEPTION_HANDLED


def _amend(event: Event, /, **fields: object) -> None:
    event.update(fields)


class Trace:
    """Says what a program does through `write(kind, **fields)`; see Scene for what is given."""

    def __init__(self, write: Write, source: Sources, codes: Iterable[CodeType], amend: Amend | None = None) -> None:
        self.scene = Scene(write, amend or _amend, source, codes)
        self._user = self.scene.user
        self._library = self.scene.library
        self._frames = Frames(self.scene)
        self._calls = Calls(self.scene)
        operations = Operations(self.scene)
        # Code of the library → what is told when it starts, `(frame)`, returns, `(frame, value)`, or raises, `(frame)`.
        self.starts: dict[CodeType, OnFrame] = {
            code: functools.partial(operations.announce, kind) for code, kind in library.announcements().items()
        }
        self.returns: dict[CodeType, OnReturn] = {
            code: functools.partial(operations.operated, operation) for code, operation in library.operation_codes().items()
        }
        self.unwinds: dict[CodeType, OnFrame] = {}
        self._watched: set[CodeType] = set()
        self._is_cut = False
        # To compare code takes long: what is looked for at each print is looked for by identity.
        self._user_ids: set[int] = set()
        self._reports = LoopReports(
            self.scene,
            watch_coroutine=self._watch_coroutine,
            watch_callback=lambda code: self._watch(code, _EVENT.PY_START),
        )

    # ---- switching on and off

    def watch_loops(self) -> None:
        """Looks itself at what event loops take on, where they do not tell: then no frame but asyncio's is on the stack."""
        loop: Any = asyncio.BaseEventLoop
        self.starts[loop.create_task.__code__] = self._reports.creates_task
        self.returns[loop.create_task.__code__] = self._reports.created_task
        self.unwinds[loop.create_task.__code__] = self._reports.created_task
        for method in (loop.call_soon, loop.call_at):
            self.returns[method.__code__] = self._reports.took_on

    def start(self) -> None:
        """Begins to watch what the program does."""
        _monitoring.use_tool_id(_TOOL, "docrun")
        for event, callback in (
            (_EVENT.PY_START, self._on_start),
            (_EVENT.PY_RESUME, self._frames.on_resume),
            (_EVENT.PY_RETURN, self._on_return),
            (_EVENT.PY_YIELD, self._frames.on_yield),
            (_EVENT.PY_THROW, self._frames.on_throw),
            (_EVENT.PY_UNWIND, self._on_unwind),
            (_EVENT.EXCEPTION_HANDLED, self._frames.on_handled),
            (_EVENT.CALL, self._calls.on_call),
        ):
            _monitoring.register_callback(_TOOL, event, self._guarded(callback))
        for code in self._user:
            if code.co_flags & GENERATOR_FLAGS:
                self._watch(code, _FRAME_EVENTS)
            if CALLS & set(code.co_names):
                self._watch(code, _EVENT.CALL)
        for code in self._library:
            self._watch(code, _FRAME_EVENTS)
        for code in self.returns:
            self._watch(code, _EVENT.PY_RETURN)
        for code in self.starts:
            self._watch(code, _EVENT.PY_START)
        _monitoring.set_events(_TOOL, _EVERYWHERE)

    def cut(self) -> None:
        """Looks no more, but at which tasks are created and where prints come from: no other event is of use to anyone."""
        state = self.scene.state
        state.handling = None
        self.scene.places.forget()
        _monitoring.set_events(_TOOL, 0)
        for code in self._watched:
            _monitoring.set_local_events(_TOOL, code, 0)
        self._watched.clear()
        self._is_cut = True
        _monitoring.register_callback(_TOOL, _EVENT.PY_RETURN, self._on_created)
        create = library.code_of(asyncio.BaseEventLoop, "create_task")
        _monitoring.set_local_events(_TOOL, create, _EVENT.PY_RETURN)

    def task_count(self) -> int:
        """How many tasks there were."""
        return self.scene.tasks.count

    def _on_created(self, _code: CodeType, _offset: int, task: asyncio.Task[Any]) -> None:
        creating = self.scene.state.creating
        if creating:
            # The one that was announced before the cut has come.
            self.scene.tasks.created(task, creating[0])
            creating.clear()
        else:
            self.scene.tasks.counts(task)

    def stop(self) -> None:
        """Ends it."""
        self.scene.settle_catch()
        _monitoring.set_events(_TOOL, 0)
        _monitoring.free_tool_id(_TOOL)

    def _watch(self, code: CodeType, events: int) -> None:
        if self._is_cut:
            return
        self._watched.add(code)
        _monitoring.set_local_events(_TOOL, code, events | _monitoring.get_local_events(_TOOL, code))

    def _watch_coroutine(self, code: CodeType) -> None:
        self._watch(code, _FRAME_EVENTS)

    def _guarded(self, callback: _Callback) -> _Callback:
        return callback

    # ---- what an event loop tells

    def create_task(
        self, create: Callable[..., asyncio.Task[Any]], coro: object, kwargs: Mapping[str, object]
    ) -> asyncio.Task[Any]:
        """The task that `create(coro, **kwargs)` makes."""
        return self._reports.create_task(create, coro, kwargs)

    def scheduled(self, handle: asyncio.Handle, callback: object) -> None:
        """A loop has taken on `handle`, which will call `callback`."""
        self._reports.scheduled(handle, callback)

    # ---- what the harness tells

    def blocked(self, seconds: float) -> None:
        """The program sleeps, and all tasks with it."""
        frame, _ = self.scene.places.user_frame(frame_at(2))
        self.scene.emit("block", seconds=seconds, task=self.scene.tasks.current(), **self.scene.places.at(frame))

    def printed_at(self, frame: FrameType | None) -> Fields:
        """Where a print comes from: the task, coroutine and line of the nearest frame of the program."""
        self.scene.settle_catch()
        if len(self._user_ids) != len(self._user):
            self._user_ids = {id(code) for code in self._user}
        while frame is not None and id(frame.f_code) not in self._user_ids:
            frame = frame.f_back if frame.f_code is not library.HANDLE_RUN else None
        return {"task": self.scene.tasks.current(), **self.scene.places.at(frame, text=False)}

    # ---- monitoring callbacks that several parts share

    def _on_start(self, code: CodeType, _offset: int) -> None:
        frame = observed()
        told = self.starts.get(code)
        if code in self._reports.callbacks:
            self._reports.called_back(code, frame)
        elif told is None or code in self._library:
            self._frames.started(code, frame)
        if told is not None:
            told(frame)

    def _on_return(self, code: CodeType, _offset: int, value: object) -> None:
        frame = observed()
        told = self.returns.get(code)
        if told is not None:
            told(frame, value)
        self._frames.returned(code, frame, value)

    def _on_unwind(self, code: CodeType, _offset: int, error: BaseException) -> None:
        told = self.unwinds.get(code)
        if told is not None:
            told(observed())
        if code in self._user or code in self._library:
            self._frames.unwound(code, observed(), error)
