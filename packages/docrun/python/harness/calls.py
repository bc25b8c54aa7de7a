"""What the program does to futures and tasks: calls that leave no frame, because they are C."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from .library import is_future, is_task
from .stack import observed

if TYPE_CHECKING:
    import asyncio
    from types import CodeType
    from typing import Any

    from .scene import Scene

# So often may a place in the code call something else before it is looked at no more.
_PATIENCE = 64
CALLS = frozenset(("cancel", "set_result", "set_exception", "add_done_callback"))


class Calls:
    """The callback of sys.monitoring for calls out of the program's code."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._tasks = scene.tasks
        self._places = scene.places
        # By identity of the code, which lives as long as the program, for to compare it takes long.
        self._idle: dict[tuple[int, int], int] = {}

    def on_call(self, code: CodeType, offset: int, callee: object, first: object) -> object:
        """Tells what the program is about to do to a future; returns DISABLE where that place seems to do nothing of it."""
        name = getattr(callee, "__name__", None)
        target: object = getattr(callee, "__self__", None) if name in CALLS else None
        if name in CALLS and not is_future(target):
            target = first
        if not is_future(target) or name not in CALLS:
            place = (id(code), offset)
            count = self._idle[place] = self._idle.get(place, 0) + 1
            return sys.monitoring.DISABLE if count > _PATIENCE else None
        self._tell(name, target)
        return None

    def _tell(self, name: str, target: asyncio.Future[Any]) -> None:
        frame = observed(1)
        place = self._places.at(frame)
        if name != "cancel" and is_task(target) and name != "add_done_callback":
            return
        about = {"target": self._places.target(target, self._tasks, frame), "by": self._tasks.cause()}
        if name == "cancel":
            self._scene.emit("cancel", accepted=not target.done(), **about, **place)
        else:
            self._scene.emit("future", operation=name, **about, **place)
