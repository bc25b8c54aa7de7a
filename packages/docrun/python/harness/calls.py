"""What the program itself does to futures and tasks: calls that leave no frame, because they are C."""

import asyncio

from .stack import observed

CALLS = frozenset(("cancel", "set_result", "set_exception", "add_done_callback"))


class Calls:
    """The callback of sys.monitoring for calls out of the program's code."""

    def __init__(self, scene):
        self._scene = scene
        self._tasks = scene.tasks
        self._places = scene.places

    def on_call(self, code, offset, callee, first):
        name = getattr(callee, "__name__", None)
        if name not in CALLS:
            return
        target = getattr(callee, "__self__", None)
        if not isinstance(target, asyncio.Future):
            target = first
        if not isinstance(target, asyncio.Future):
            return
        frame = observed()
        place = self._places.at(frame)
        if name != "cancel" and isinstance(target, asyncio.Task) and name != "add_done_callback":
            return
        about = {"target": self._places.target(target, self._tasks, frame), "by": self._tasks.cause()}
        if name == "cancel":
            self._scene.emit("cancel", accepted=not target.done(), **about, **place)
        else:
            self._scene.emit("future", operation=name, **about, **place)
