"""The frames above a callback of sys.monitoring."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import CodeType, FrameType

# Documented, for all its name: the underscore says that another Python need not have it.
frame_at = sys._getframe  # pyright: ignore[reportPrivateUsage] -- the module has no other way to give a frame

# Code of functions that stand between the interpreter and a callback.
BETWEEN: set[CodeType] = set()


def observed(inner: int = 0) -> FrameType:
    """The frame that the callback which calls this is about, so many functions deep inside of it."""
    frame = frame_at(2 + inner)
    while frame.f_code in BETWEEN:
        above = frame.f_back
        assert above is not None
        frame = above
    return frame
