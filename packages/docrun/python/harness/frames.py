"""Follows the frames of coroutines: steps of tasks, what they wait for, results and exceptions."""

from __future__ import annotations

import asyncio
import inspect
from typing import TYPE_CHECKING

from . import library, naming, values
from . import waiting as waits
from .stack import observed

if TYPE_CHECKING:
    from types import CodeType, FrameType
    from typing import Any

    from .scene import Scene
    from .shapes import Fields

COROUTINE_FLAGS = inspect.CO_COROUTINE | inspect.CO_ITERABLE_COROUTINE
GENERATOR_FLAGS = COROUTINE_FLAGS | inspect.CO_ASYNC_GENERATOR


class Frames:
    """The callbacks of sys.monitoring for frames of coroutines, of the program and of asyncio."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._user = scene.user
        self._library = scene.library
        self._tasks = scene.tasks
        self._places = scene.places
        self._state = scene.state
        self._started: set[int] = set()
        # Frames of the library in which a task has waited and, as far as is known, will wait again.
        self._waited: set[int] = set()

    def started(self, code: CodeType, frame: FrameType) -> None:
        """A coroutine, of the program or of asyncio, begins."""
        task = self._step()
        self._waited.discard(id(frame))
        if code not in self._user:
            return
        parent, via = self._places.user_frame(frame.f_back)
        coroutine = self._places.begin(frame, naming.coroutine_name(code), task)
        above = self._places.coroutine(parent)
        if above is not None and above.task != task:
            above = None
        place = self._places.at(parent) if above else {"line": code.co_firstlineno, "code": ""}
        self._scene.emit(
            "start",
            co=coroutine.number,
            name=coroutine.name,
            args=naming.frame_arguments(frame),
            task=task,
            parent=above.number if above else None,
            via=via if above else [],
            line=place["line"],
            code=place["code"],
        )

    def on_resume(self, code: CodeType, _offset: int) -> None:
        """A coroutine goes on."""
        if code in self._library or code in self._user:
            self._step()

    def on_yield(self, code: CodeType, _offset: int, value: object) -> None:
        """A coroutine gives way, or an async generator gives a value."""
        frame = observed()
        if code.co_flags & inspect.CO_ASYNC_GENERATOR and type(value).__name__ == "async_generator_wrapped_value":
            coroutine = self._places.coroutine(frame)
            if coroutine is not None:
                self._scene.emit("yield", co=coroutine.number, task=self._tasks.current(), line=frame.f_lineno)
            return
        if not code.co_flags & GENERATOR_FLAGS:
            return
        state = self._state
        if not state.chain:
            state.future = value
        state.chain.append((code, frame))
        if self._tasks.is_top(frame):
            self._suspend()
        elif state.thrown == id(frame):
            # throw() goes from the inside out: coroutines around this one were not entered, and do not yield again.
            outer = frame.f_back
            while outer is not None and (outer.f_code in self._user or outer.f_code in self._library):
                state.chain.append((outer.f_code, outer))
                outer = outer.f_back
            self._suspend()

    def returned(self, code: CodeType, frame: FrameType, value: object) -> None:
        """A coroutine has returned."""
        coroutine = self._places.end(frame)
        is_top = bool(code.co_flags & COROUTINE_FLAGS) and self._tasks.is_top(frame)
        if coroutine is None and not is_top:
            return
        short = None if value is None else values.short(value)
        if coroutine is not None:
            self._scene.emit("return", co=coroutine.number, task=coroutine.task, value=short)
        if is_top:
            task: Any = asyncio.current_task()
            self._done("cancelled" if task._must_cancel else "result", value=short)

    def on_throw(self, code: CodeType, _offset: int, error: BaseException) -> None:
        """An exception comes into a coroutine from what it awaited."""
        if code not in self._user and code not in self._library:
            return
        task = self._step()
        if isinstance(error, StopIteration):
            # An inner coroutine answered the exception with a value.
            return
        state = self._state
        frame = observed()
        first, state.thrown = state.thrown is None, id(frame)
        if first and self._library.get(code) in library.GROUP_ENDS:
            # The group takes the cancellation in and waits on: its caller is told only when the block ends.
            user, _ = self._places.user_frame(frame.f_back)
            self._scene.emit("throw", task=task, error=values.exception(error), **self._places.at(user))
            return
        coroutine = self._places.coroutine(frame)
        if code in self._user and state.raised != id(error):
            if coroutine is None:
                if not code.co_flags & COROUTINE_FLAGS:
                    return
                # The exception came before the first step: the body never runs.
                name = naming.coroutine_name(code)
                self._scene.emit("unstarted", task=task, name=name, error=values.exception(error))
            elif not isinstance(error, GeneratorExit):
                self._scene.emit("throw", task=task, error=values.exception(error), **self._places.at(frame))

    def unwound(self, code: CodeType, frame: FrameType, error: BaseException) -> None:
        """An exception leaves a coroutine."""
        coroutine = self._places.end(frame)
        state = self._state
        if state.handling is not None and state.handling[0] is frame:
            state.handling = None
        if isinstance(error, GeneratorExit):
            return
        if coroutine is not None:
            state.raised = id(error)
            self._scene.emit(
                "raise",
                co=coroutine.number,
                task=coroutine.task,
                error=values.exception(error),
                # What except* puts together anew is raised by code of no line.
                line=frame.f_lineno or code.co_firstlineno,
            )
        if code.co_flags & COROUTINE_FLAGS and self._tasks.is_top(frame):
            ended = "cancelled" if isinstance(error, asyncio.CancelledError) else "exception"
            self._done(ended, error=values.exception(error))

    def on_handled(self, code: CodeType, _offset: int, error: BaseException) -> None:
        """An exception has come to a handler of the program."""
        if code not in self._user or isinstance(error, (GeneratorExit, StopIteration, StopAsyncIteration)):
            return
        frame = observed()
        self._state.raised = None
        # Whether an except clause takes it shows only when its body runs: await, with and finally have handlers too.
        place = self._places.at(frame, text=False)
        event = {"task": self._tasks.current(), "error": values.exception(error), **place}
        self._state.handling = (frame, event)

    def _suspend(self) -> None:
        state = self._state
        chain, state.chain = state.chain, []
        future, state.future = state.future, None
        task = self._tasks.current()
        if task == 0:
            return
        inner = outermost = None
        via: list[str] = []
        waiting: Fields | None = {"kind": "pass"} if future is None else None
        for code, frame in chain:
            if code in self._user:
                inner = frame
                break
            outermost = frame
            via.insert(0, self._library.get(code, code.co_name))
            # The outermost object of the library is the one the program named: Queue.join waits inside an Event.
            waiting = self._scene.waits_for(self._library.get(code), frame) or waiting
        if waiting is None:
            inside = self._tasks.is_inner(future)
            waiting = {"kind": "future"} if inside else waits.for_future(future, self._tasks.number)
        kind = type(future)
        if waiting["kind"] == "object":
            waiting = {"kind": "object", "object": self._places.object(waiting["object"], inner)}
        elif waiting["kind"] == "future" and kind is asyncio.Future and naming.variable(future, inner):
            waiting = {"kind": "future", "object": self._places.object(future, inner)}
        again = {"again": True} if self._scene.marks_inner_steps and id(outermost) in self._waited else {}
        self._waited.add(id(outermost))
        self._scene.emit("suspend", task=task, on=waiting, via=via, **again, **self._places.at(inner))
        self._end_step()

    def _done(self, ended: str, value: str | None = None, error: Fields | None = None) -> None:
        task = self._tasks.current()
        if task == 0:
            return
        fields = {"error": error} if error is not None else {"value": value}
        self._scene.emit("done", task=task, state=ended, **fields)
        self._end_step()

    def _step(self) -> int:
        """The number of the task whose step is running; says so once at the beginning of each step."""
        task = self._tasks.current()
        state = self._state
        if task == 0:
            return 0
        if state.steps and state.steps[-1] == task:
            return task
        state.raised = None
        state.thrown = None
        state.chain.clear()
        if not state.creating:
            state.steps.clear()
        state.steps.append(task)
        if task in self._started:
            self._scene.emit("resume", task=task)
        self._started.add(task)
        return task

    def _end_step(self) -> None:
        if self._state.steps:
            self._state.steps.pop()
