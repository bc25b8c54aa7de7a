"""What the tracer keeps for each thread: the steps of two loops in two threads must not mix."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import CodeType, FrameType

    from .shapes import Fields


class ThreadState(threading.local):
    """The steps that run in a thread, and what the one in progress has shown so far."""

    def __init__(self) -> None:
        # Numbers of tasks, innermost last: the first step of an eager task runs inside of another's.
        self.steps: list[int] = []
        self.creating: list[int] = []
        # The frames that have yielded, innermost first, and what the innermost yielded.
        self.chain: list[tuple[CodeType, FrameType]] = []
        self.future: object = None
        # Identities of the exception that left a coroutine last, and of the frame last thrown into.
        self.raised: int | None = None
        self.thrown: int | None = None
        # The frame in which an exception is being handled, and the event to say if an except clause takes it.
        self.handling: tuple[FrameType, Fields] | None = None
