"""What the program does to futures and tasks: calls that leave no frame, because they are C."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .library import is_future, is_task
from .stack import observed

if TYPE_CHECKING:
    from types import CodeType

    from .scene import Scene

CALLS = frozenset(("cancel", "set_result", "set_exception", "add_done_callback"))


class Calls:
    """The callback of sys.monitoring for calls out of the program's code."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._tasks = scene.tasks
        self._places = scene.places

    def on_call(self, _code: CodeType, _offset: int, callee: object, first: object) -> None:
        """Tells what the program is about to do to a future."""
        name = getattr(callee, "__name__", None)
        if name not in CALLS:
            return
        target: object = getattr(callee, "__self__", None)
        if not is_future(target):
            target = first
        if not is_future(target):
            return
        frame = observed()
        place = self._places.at(frame)
        if name != "cancel" and is_task(target) and name != "add_done_callback":
            return
        about = {"target": self._places.target(target, self._tasks, frame), "by": self._tasks.cause()}
        if name == "cancel":
            self._scene.emit("cancel", accepted=not target.done(), **about, **place)
        else:
            self._scene.emit("future", operation=name, **about, **place)
