"""What an event loop tells the tracer: tasks and callbacks as it takes them on."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from . import library, naming
from .frames import COROUTINE_FLAGS
from .stack import frame_at

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import CodeType, FrameType
    from typing import Any

    from .scene import Scene
    from .shapes import Event, Watch


class LoopReports:
    """`watch_coroutine` and `watch_callback` are called with code that is to be looked at from now on."""

    def __init__(self, scene: Scene, watch_coroutine: Watch, watch_callback: Watch) -> None:
        self._scene = scene
        self._tasks = scene.tasks
        self._places = scene.places
        self._watch_coroutine = watch_coroutine
        self._watch_callback = watch_callback
        self.callbacks: set[CodeType] = set()
        # What is being made, by the frame of the create_task that makes it.
        self._creations: dict[int, tuple[int, Event] | None] = {}

    def create_task(
        self, create: Callable[..., asyncio.Task[Any]], coro: object, kwargs: Mapping[str, object]
    ) -> asyncio.Task[Any]:
        """The task that `create(coro, **kwargs)` makes, said before its first step may run."""
        creation = self._announce(coro, frame_at(2), frame_at(1))
        try:
            task = create(coro, **kwargs)
        except BaseException:
            self._created(creation, None)
            raise
        self._created(creation, task)
        return task

    def creates_task(self, frame: FrameType) -> None:
        """A loop, in the frame of its create_task, is about to make a task."""
        self._creations[id(frame)] = self._announce(frame.f_locals["coro"], frame.f_back, frame)

    def created_task(self, frame: FrameType, task: asyncio.Task[Any] | None = None) -> None:
        """It has made the task; none where that failed."""
        self._created(self._creations.pop(id(frame), None), task)

    def took_on(self, frame: FrameType, handle: asyncio.Handle) -> None:
        """A loop, in the frame of its call_soon or call_at, has taken on `handle`."""
        self._scheduled(handle, frame.f_locals["callback"], frame.f_back)

    def _announce(self, coro: object, called: FrameType | None, asked: FrameType) -> tuple[int, Event] | None:
        """Says that `called`, or `asked` for it, makes a task; None where the task is the library's own business."""
        code: CodeType | None = getattr(coro, "cr_code", None)
        if self._tasks.is_hidden(coro):
            return None
        scene = self._scene
        number = self._tasks.announce()
        frame, via = self._places.user_frame(called)
        name = getattr(coro, "__name__", type(coro).__name__)
        if code in scene.library:
            name = scene.library[code]
        event = scene.emit(
            "task",
            task=number,
            name="",
            coro=name,
            args=naming.arguments(coro),
            by=self._tasks.cause(),
            **{"via": via[:1], **self._places.at(frame), **scene.asked()},
            **({} if code in scene.user or scene.is_direct(asked) else {"inner": True}),
        )
        if code is not None and code not in scene.user and code not in scene.library:
            scene.library[code] = name
            self._watch_coroutine(code)
        scene.state.creating.append(number)
        return number, event

    def _created(self, creation: tuple[int, Event] | None, task: asyncio.Task[Any] | None) -> None:
        if creation is None:
            return
        number, event = creation
        self._scene.state.creating.pop()
        if task is not None:
            self._tasks.created(task, number)
            self._scene.amend(event, name=task.get_name())

    def scheduled(self, handle: asyncio.Handle, callback: object) -> None:
        """A loop has taken on `handle`, which will call `callback`."""
        self._scheduled(handle, callback, frame_at(2))

    def _scheduled(self, handle: asyncio.Handle, callback: object, called: FrameType | None) -> None:
        cause = self._tasks.cause()
        self._tasks.caused(handle, cause)
        name = getattr(callback, "__name__", "")
        owner = getattr(callback, "__self__", None)
        if library.is_task(owner) and name != "cancel":
            if name in library.WAKE_UPS and not self._tasks.is_inner(owner):
                self._scene.emit("wake", task=self._tasks.number(owner), by=cause)
            return
        function = naming.function(callback)
        code: CodeType | None = getattr(function, "__code__", None)
        frame, via = self._places.user_frame(called)
        own = code in self._scene.user and not code.co_flags & COROUTINE_FLAGS
        by_program = frame is not None and all(name.startswith("BaseEventLoop.call_") for name in via)
        if own or (by_program and called is not None and self._scene.is_direct(called)):
            delay = self._scene.delay(handle) if isinstance(handle, asyncio.TimerHandle) else 0
            place = self._places.at(frame)
            self._scene.emit("schedule", callback=self.calls(callback), after=delay, by=cause, **place)

    def calls(self, callback: object) -> str:
        """The loop will call `callback`; returns its name."""
        function = naming.function(callback)
        code: CodeType | None = getattr(function, "__code__", None)
        if code in self._scene.user and not code.co_flags & COROUTINE_FLAGS and code not in self.callbacks:
            self.callbacks.add(code)
            self._watch_callback(code)
        return getattr(function, "__name__", type(function).__name__)

    def called_back(self, code: CodeType, frame: FrameType) -> None:
        """The start of a function of the program that was given to the loop; said where it is the loop that calls it."""
        caller = frame.f_back
        # A context's run() leaves no frame of its own: the loop's handle is the caller.
        if caller is not None and caller.f_code is library.HANDLE_RUN:
            self._scene.emit("callback", callback=code.co_name, by=self._tasks.cause(), line=code.co_firstlineno)
