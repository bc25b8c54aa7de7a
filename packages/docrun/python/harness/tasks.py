"""Who runs: tasks by number, and what set off the callback that is running."""

from __future__ import annotations

import asyncio
import weakref
from typing import TYPE_CHECKING

from . import library
from .stack import frame_at

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import CodeType, FrameType
    from typing import Any

    from .thread_state import ThreadState


class Tasks:
    """Numbers tasks from 1 in the order of their creation; 0 stands for the loop and for code outside of any task."""

    def __init__(self, state: ThreadState) -> None:
        self._state = state
        self._numbers: weakref.WeakKeyDictionary[asyncio.Task[Any], int] = weakref.WeakKeyDictionary()
        self.count = 0
        self._counted: dict[int, int] = {}
        self._causes: weakref.WeakKeyDictionary[asyncio.Handle, int] = weakref.WeakKeyDictionary()
        # Code of coroutines whose tasks are the library's own business.
        self.hidden: set[CodeType] = set()

    def announce(self) -> int:
        """The number of the task that is about to be created."""
        self.count += 1
        return self.count

    def created(self, task: asyncio.Task[Any], number: int) -> None:
        """The task that was announced under a number is there."""
        self._numbers[task] = number

    def counts(self, task: asyncio.Task[Any]) -> None:
        """Takes note of a task, at so little cost as can be: the next one at the same address has another number."""
        if not library.is_closing(task.get_coro()):
            self.count += 1
            self._counted[id(task)] = self.count

    def number(self, task: object) -> int:
        """The number of a task; 0 for what is none."""
        if not library.is_task(task):
            return 0
        number = self._numbers.get(task) or self._counted.get(id(task))
        if number is None:
            # An eager task runs its first step before its constructor returns.
            number = self._state.creating[-1] if self._state.creating else self.announce()
            self._numbers[task] = number
        return number

    def numbers(self, tasks: Iterable[object]) -> list[int]:
        """The numbers of tasks, in order."""
        return sorted(self.number(task) for task in tasks)

    def running(self) -> asyncio.Task[Any] | None:
        """The task whose step is running in this thread, or None."""
        loop = asyncio._get_running_loop()
        return asyncio.current_task(loop) if loop is not None else None

    def is_inner(self, future: object) -> bool:
        """Whether a future is a task of the library's own, or gathers such tasks."""
        if library.is_task(future):
            return getattr(future.get_coro(), "cr_code", None) in self.hidden
        children = getattr(future, "_children", None)
        return bool(children) and all(self.is_inner(child) for child in children)

    def is_hidden(self, coro: object) -> bool:
        """Whether a task that runs `coro` is no part of what the program does."""
        return library.is_closing(coro) or getattr(coro, "cr_code", None) in self.hidden

    def current(self) -> int:
        """The number of the task whose step is running in this thread."""
        task = self.running()
        if task is None:
            return 0
        return 0 if self.is_hidden(task.get_coro()) else self.number(task)

    def is_top(self, frame: FrameType) -> bool:
        """Whether `frame` is the outermost one of the running task."""
        task = self.running()
        coro: object = task.get_coro() if task is not None else None
        return coro is not None and getattr(coro, "cr_frame", None) is frame

    def caused(self, handle: asyncio.Handle, cause: int) -> None:
        """Remembers which task set off a callback."""
        # What a timer sets off is set off by the clock, whoever set the timer.
        if not isinstance(handle, asyncio.TimerHandle):
            self._causes[handle] = cause

    def cause(self) -> int:
        """The running task, else the one that set off the callback that is running, else 0."""
        task = self.current()
        if task:
            return task
        frame: FrameType | None = frame_at(1)
        while frame is not None:
            if frame.f_code is library.HANDLE_RUN:
                return self._causes.get(frame.f_locals["self"], 0)
            frame = frame.f_back
        return 0
