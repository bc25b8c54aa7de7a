"""Where something happens: frames, lines and expressions of the program, and the objects that tasks meet at."""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

from . import library, naming

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Container
    from types import CodeType, FrameType
    from typing import Any

    from .shapes import Fields
    from .source import Sources
    from .tasks import Tasks


class Places:
    """Finds the program in the frames of a stack; numbers coroutines and objects from 1 as they are first seen."""

    def __init__(self, user: Container[CodeType], source: Sources) -> None:
        self._user = user
        self._source = source
        self._coroutines: dict[int, _Coroutine] = {}
        self._coroutine_count = 0
        self._objects: weakref.WeakKeyDictionary[Any, Fields] = weakref.WeakKeyDictionary()
        self._object_count = 0

    # ---- coroutines

    def begin(self, frame: FrameType, name: str, task: int) -> _Coroutine:
        """The coroutine that starts with a frame, in the step of a task."""
        self._coroutine_count += 1
        coroutine = _Coroutine(self._coroutine_count, name, task)
        self._coroutines[id(frame)] = coroutine
        return coroutine

    def coroutine(self, frame: FrameType | None) -> _Coroutine | None:
        """The coroutine of a frame; None for another frame."""
        return self._coroutines.get(id(frame)) if frame is not None else None

    def end(self, frame: FrameType) -> _Coroutine | None:
        """The coroutine that ends with a frame; None for another frame."""
        return self._coroutines.pop(id(frame), None)

    def forget(self) -> None:
        """Lets go of all coroutines: the ends of those that run will not be told."""
        self._coroutines.clear()

    # ---- frames

    def user_frame(self, frame: FrameType | None) -> tuple[FrameType | None, list[str]]:
        """The nearest frame of the program at or above `frame`, and the public library functions passed on the way."""
        via: list[str] = []
        while frame is not None:
            code = frame.f_code
            if code in self._user:
                return frame, via
            if code is library.HANDLE_RUN:
                return None, via
            name: str = frame.f_globals.get("__name__", "")
            if name.startswith("asyncio.") and not code.co_name.startswith("_"):
                via.insert(0, code.co_qualname)
            frame = frame.f_back
        return None, via

    def at(self, frame: FrameType | None, text: bool = True) -> Fields:
        """Coroutine, line and, with `text`, expression of a frame of the program; None stands for no frame."""
        if frame is None:
            place: Fields = {"co": None, "line": None}
            return {**place, "code": ""} if text else place
        holder = frame
        coroutine = None
        while holder is not None and coroutine is None:
            coroutine = self._coroutines.get(id(holder))
            holder = holder.f_back
        place = {"co": coroutine.number if coroutine else None, "line": frame.f_lineno}
        return {**place, "code": self._source.at(frame)} if text else place

    # ---- objects

    def object(self, thing: object, frame: FrameType | None) -> Fields:
        """Number, type and name of an object, by the name under which `frame` of the program holds it."""
        known = self._objects.get(thing)
        if known is None:
            self._object_count += 1
            known = {"id": self._object_count, "type": type(thing).__name__, "name": naming.variable(thing, frame)}
            self._objects[thing] = known
        elif not known["name"]:
            known["name"] = naming.variable(thing, frame)
        return dict(known)

    def target(self, future: asyncio.Future[Any], tasks: Tasks, frame: FrameType) -> Fields:
        """What a call on a future, by `frame` of the program, is about: a task, the tasks of a gather, or the future."""
        if library.is_task(future):
            return {"kind": "task", "task": tasks.number(future)}
        children = getattr(future, "_children", None)
        if children is not None:
            return {"kind": "tasks", "tasks": sorted({tasks.number(child) for child in children})}
        user, _ = self.user_frame(frame)
        return {"kind": "future", "object": self.object(future, user)}


class _Coroutine:
    """One coroutine, from its first step to its end."""

    __slots__ = ("name", "number", "task")

    def __init__(self, number: int, name: str, task: int) -> None:
        self.number = number
        self.name = name
        self.task = task
