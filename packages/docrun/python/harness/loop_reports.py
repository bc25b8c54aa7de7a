"""What an event loop tells the tracer: tasks and callbacks as it takes them on."""

import asyncio
import sys

from . import library, naming
from .frames import COROUTINE_FLAGS


class LoopReports:
    """`watch_coroutine` and `watch_callback` are called with code that is to be looked at from now on."""

    def __init__(self, scene, watch_coroutine, watch_callback):
        self._scene = scene
        self._tasks = scene.tasks
        self._places = scene.places
        self._watch_coroutine = watch_coroutine
        self._watch_callback = watch_callback
        self.callbacks = set()

    def create_task(self, create, coro, kwargs):
        """The task that `create(coro, **kwargs)` makes, said before its first step may run."""
        code = getattr(coro, "cr_code", None)
        if self._tasks.is_hidden(coro):
            return create(coro, **kwargs)
        scene = self._scene
        number = self._tasks.announce()
        frame, via = self._places.user_frame(sys._getframe(2))
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
            **({} if code in scene.user or scene.is_direct(sys._getframe(1)) else {"inner": True}),
        )
        if code is not None and code not in scene.user and code not in scene.library:
            scene.library[code] = name
            self._watch_coroutine(code)
        scene.state.creating.append(number)
        try:
            task = create(coro, **kwargs)
        finally:
            scene.state.creating.pop()
        self._tasks.created(task, number)
        scene.amend(event, name=task.get_name())
        return task

    def scheduled(self, handle, callback):
        cause = self._tasks.cause()
        self._tasks.caused(handle, cause)
        name = getattr(callback, "__name__", "")
        owner = getattr(callback, "__self__", None)
        if isinstance(owner, asyncio.Task) and name != "cancel":
            if name in library.WAKE_UPS and not self._tasks.is_inner(owner):
                self._scene.emit("wake", task=self._tasks.number(owner), by=cause)
            return
        function = naming.function(callback)
        code = getattr(function, "__code__", None)
        called = sys._getframe(2)
        frame, via = self._places.user_frame(called)
        own = code in self._scene.user and not code.co_flags & COROUTINE_FLAGS
        by_program = frame is not None and all(name.startswith("BaseEventLoop.call_") for name in via)
        if own or (by_program and self._scene.is_direct(called)):
            delay = self._scene.delay(handle) if isinstance(handle, asyncio.TimerHandle) else 0
            place = self._places.at(frame)
            self._scene.emit("schedule", callback=self.calls(callback), after=delay, by=cause, **place)

    def calls(self, callback):
        """The loop will call `callback`; returns its name."""
        function = naming.function(callback)
        code = getattr(function, "__code__", None)
        if code in self._scene.user and not code.co_flags & COROUTINE_FLAGS and code not in self.callbacks:
            self.callbacks.add(code)
            self._watch_callback(code)
        return getattr(function, "__name__", type(function).__name__)

    def called_back(self, code, frame):
        """The start of a function of the program that was given to the loop; said where it is the loop that calls it."""
        caller = frame.f_back
        # A context's run() leaves no frame of its own: the loop's handle is the caller.
        if caller is not None and caller.f_code is library.HANDLE_RUN:
            self._scene.emit("callback", callback=code.co_name, by=self._tasks.cause(), line=code.co_firstlineno)
