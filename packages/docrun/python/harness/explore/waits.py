"""Who waits for whom when nothing can happen any more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import library, naming, waiting

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Container
    from types import CodeType, FrameType
    from typing import Any

    from ..shapes import Fields


def describe(
    task: asyncio.Task[Any],
    user: Container[CodeType],
    number_of: Callable[[Any], int | None],
    label: Callable[[asyncio.Task[Any]], str],
) -> Fields:
    """What a suspended task waits for, and where: `line` and `function` of the program, or null."""
    frames = _frames(task.get_coro())
    own = [frame for frame in frames if frame.f_code in user]
    place = own[-1] if own else None
    known: dict[int, asyncio.Task[Any]] = {}

    def number(thing: object) -> int:
        if library.is_task(thing):
            known[id(thing)] = thing
        return id(thing)

    found = None
    call = None
    for frame in frames:
        if frame.f_code in user:
            continue
        call = call or frame.f_code.co_qualname
        found = found or waiting.in_library(frame.f_code.co_qualname, frame, number)
    internals: Any = task
    waiter = internals._fut_waiter
    found = found or (waiting.for_future(waiter, number) if waiter is not None else {"kind": "nothing"})
    wait: Fields = {"kind": found["kind"]}
    if found["kind"] == "tasks":
        awaited = [known[one] for one in found["tasks"] if one in known]
        awaited.sort(key=lambda one: number_of(one) or 0)
        wait["tasks"] = [label(one) for one in awaited]
    elif found["kind"] == "object":
        thing = found["object"]
        wait["object"] = naming.variable(thing, place) or type(thing).__name__
        wait["call"] = call
    return {
        "task": label(task),
        "line": place.f_lineno if place is not None else None,
        "function": place.f_code.co_name if place is not None else None,
        "wait": wait,
    }


def _frames(coro: object) -> list[FrameType]:
    """The frames of a suspended coroutine, from the outermost one to the one that waits."""
    frames: list[FrameType] = []
    while coro is not None:
        for kind in ("cr", "gi", "ag"):
            frame = getattr(coro, f"{kind}_frame", None)
            if frame is not None:
                frames.append(frame)
                coro = getattr(coro, f"{kind}_yieldfrom" if kind == "gi" else f"{kind}_await")
                break
        else:
            return frames
    return frames
