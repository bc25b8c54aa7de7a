"""How the trace names what it sees: coroutines, their arguments, callbacks, and the objects that tasks meet at."""

from __future__ import annotations

import asyncio
import asyncio.events
from typing import TYPE_CHECKING

from . import values

if TYPE_CHECKING:
    from types import CodeType, FrameType


def is_inner(place: object, frame: FrameType | None) -> bool:
    """Whether another object of asyncio uses `place` as a part of itself, as Queue does with an Event."""
    while frame is not None and frame.f_globals.get("__name__", "").startswith("asyncio."):
        owner = frame.f_locals.get("self")
        if owner is not None and owner is not place and type(owner).__module__.startswith("asyncio."):
            return not isinstance(owner, asyncio.events.Handle)
        frame = frame.f_back
    return False


def coroutine_name(code: CodeType) -> str:
    """The qualified name of a function, or its name alone where it stands in another one."""
    return code.co_qualname.replace("<locals>.", "").rsplit(".", 1)[-1] if "<locals>" in code.co_qualname else code.co_qualname


def arguments(coro: object) -> list[str]:
    """What a coroutine was called with, in short."""
    frame: FrameType | None = getattr(coro, "cr_frame", None)
    return frame_arguments(frame) if frame is not None else []


def frame_arguments(frame: FrameType) -> list[str]:
    """What the function of a frame was called with, in short."""
    code = frame.f_code
    names = code.co_varnames[: code.co_argcount + code.co_kwonlyargcount]
    local = frame.f_locals
    return [values.short(local[name]) for name in names if name in local and name not in ("self", "cls")]


def function(callback: object) -> object:
    """The function inside of methods and partials."""
    while True:
        inner = getattr(callback, "func", None) or getattr(callback, "__func__", None)
        if inner is None:
            return callback
        callback = inner


def variable(thing: object, frame: FrameType | None) -> str:
    """The name under which the program holds `thing`: a local, a closure's, a global or an attribute of self."""
    while frame is not None:
        # A name of the module says more than that of a parameter, which may stand for another object in each call.
        for scope in (frame.f_globals, frame.f_locals):
            for name, value in list(scope.items()):
                if value is thing:
                    return name
        owner = frame.f_locals.get("self")
        for name, value in list(getattr(owner, "__dict__", {}).items()):
            if value is thing:
                return name
        frame = frame.f_back
        if frame is not None and not frame.f_code.co_filename.endswith(".py"):
            break
    return ""
