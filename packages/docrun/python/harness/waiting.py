"""What a suspended task waits for. `number` gives the number of a task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import library

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import FrameType
    from typing import Any

    from .shapes import Fields


def in_library(name: str | None, frame: FrameType, number: Callable[[object], int]) -> Fields | None:
    """What a suspended function of asyncio, by its qualified name, waits for; None where it does not show there."""
    local = frame.f_locals
    if name == "sleep":
        return {"kind": "sleep", "seconds": local["delay"]}
    if name in ("wait", "_wait"):
        return {"kind": "tasks", "tasks": sorted(number(item) for item in local["fs"] if not item.done())}
    owner: Any = local.get("self")
    if name in library.GROUP_ENDS:
        return {"kind": "tasks", "tasks": sorted(number(item) for item in owner._tasks if not item.done())}
    if name in ("_AsCompletedIterator._wait_for_one", "_AsCompletedIterator.__anext__"):
        return {"kind": "tasks", "tasks": sorted(number(item) for item in owner._todo)}
    if isinstance(owner, library.MEETING_PLACES):
        return {"kind": "object", "object": owner}
    return None


def for_future(future: object, number: Callable[[object], int]) -> Fields:
    """What a future says of what has to happen before it is done."""
    if library.is_task(future):
        return {"kind": "tasks", "tasks": [number(future)]}
    children = getattr(future, "_children", None)
    if children is not None:
        tasks = {number(child) for child in children if library.is_task(child) and not child.done()}
        return {"kind": "tasks", "tasks": sorted(tasks)}
    return {"kind": "future"}
