"""The part of an event loop that tells the tracer what it takes on, whatever the loop's clock."""

from __future__ import annotations

import os
import types
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable
    from contextvars import Context
    from typing import Any, TypeVar

    from .tracer import Trace

    Loop = TypeVar("Loop", bound=asyncio.BaseEventLoop)
    Kind = TypeVar("Kind", bound=type)
    Taken = TypeVar("Taken", bound=asyncio.Task[Any] | asyncio.Handle)


def reporting(base: type[Loop], trace: Callable[[], Trace | None]) -> type[Loop]:
    """A class of event loops made of `base`; `trace()` gives the trace of the run, or None."""

    class ReportingLoop(base):
        def create_task(self, coro: object, **kwargs: Any) -> asyncio.Task[Any]:
            current = trace()
            create: Callable[..., asyncio.Task[Any]] = super().create_task
            task = create(coro, **kwargs) if current is None else current.create_task(create, coro, kwargs)
            return trim(task)

        def call_soon(self, callback: Callable[..., object], *args: Any, context: Context | None = None) -> asyncio.Handle:
            handle = trim(super().call_soon(callback, *args, context=context))
            current = trace()
            if current is not None:
                current.scheduled(handle, callback)
            return handle

        def call_at(
            self, when: float, callback: Callable[..., object], *args: Any, context: Context | None = None
        ) -> asyncio.TimerHandle:
            timer = trim(super().call_at(when, callback, *args, context=context))
            current = trace()
            if current is not None:
                current.scheduled(timer, callback)
            return timer

    made: Any = _without_annotations(ReportingLoop)
    return made


def stand_for(kind: Kind, name: str) -> Kind:
    """Gives a class the name of the loop it stands for, so that a program that prints the loop's type says what it says."""
    kind.__module__ = "asyncio.unix_events"
    kind.__name__ = kind.__qualname__ = name
    return _without_annotations(kind)


def _without_annotations(kind: Kind) -> Kind:
    """Signatures of methods look as they do in asyncio, which has no annotations."""
    for method in vars(kind).values():
        if isinstance(method, types.FunctionType):
            method.__annotations__ = {}
    return kind


_HERE = os.path.dirname(__file__) + os.sep


def trim(thing: Taken) -> Taken:
    """Takes the frames of this folder out of the stack that debug mode keeps with a task or handle."""
    internals: Any = thing
    stack = internals._source_traceback
    if stack:
        stack[:] = [frame for frame in stack if not frame.filename.startswith(_HERE) and frame.filename != "<string>"]
    return thing
