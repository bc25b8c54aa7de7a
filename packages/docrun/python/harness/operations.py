"""Functions of asyncio whose start or return is an event of its own."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from . import library, naming, values

if TYPE_CHECKING:
    from types import FrameType

    from .scene import Scene
    from .shapes import Fields


class Operations:
    """Says what tasks do at the objects they meet at, and what timeouts, groups and asyncio.run do to tasks."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._tasks = scene.tasks
        self._places = scene.places

    def announce(self, kind: str, frame: FrameType) -> None:
        """A function of `library.announcements` starts."""
        if kind == "deadline":
            timeout = frame.f_locals["self"]
            self._scene.emit("deadline", task=self._tasks.number(timeout._task))
        elif kind == "abort":
            group = frame.f_locals["self"]
            tasks = self._tasks.numbers(task for task in group._tasks if not task.done())
            parent = self._tasks.number(group._parent_task)
            self._scene.emit("abort", task=parent, tasks=tasks, by=self._tasks.cause())
        else:
            left = [task for task in asyncio.all_tasks(frame.f_locals["loop"]) if not task.done()]
            if left:
                self._scene.emit("shutdown", tasks=self._tasks.numbers(left))

    def operated(self, operation: str, frame: FrameType, _: object) -> None:
        """A method of `library.operation_codes` returns."""
        place = frame.f_locals.get("self")
        if not isinstance(place, library.MEETING_PLACES) or naming.is_inner(place, frame.f_back):
            return
        caller = frame.f_back
        # BoundedSemaphore.release calls that of its base: one release, told once, by the outer one.
        if caller is not None and caller.f_code.co_name == frame.f_code.co_name and caller.f_locals.get("self") is place:
            return
        if not self._scene.is_direct(frame):
            return
        user, _ = self._places.user_frame(frame.f_back)
        item = frame.f_locals.get("item") if operation in ("put", "get") else None
        event: Fields = {"operation": operation, "object": self._places.object(place, user), "by": self._tasks.cause()}
        if operation in ("put", "get"):
            event["value"] = values.short(item)
        if operation == "notify":
            event["value"] = values.short(frame.f_locals.get("n"))
        if operation == "shutdown" and frame.f_locals.get("immediate"):
            event["value"] = "immediate=True"
        self._scene.emit("object", **event, **self._places.at(user))
