"""Stands for the locks of threads: with no other thread there is nobody who could release one that the program waits for."""

from __future__ import annotations

import queue
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def arrange(wait: Callable[[float | None], object]) -> None:
    """Makes what waits for a lock call `wait(seconds)`; None: without an end. Events, conditions and queues wait for locks."""
    public: Any = threading
    public.Lock = public._allocate_lock = _lock_class(wait)
    # The one in C waits for a lock of its own.
    waiting: Any = queue
    simple = waiting._PySimpleQueue
    simple.__name__ = simple.__qualname__ = "SimpleQueue"
    simple.__module__ = "_queue"
    waiting.SimpleQueue = simple


def _lock_class(wait: Callable[[float | None], object]) -> type:
    new = threading.Lock

    class Lock:
        __slots__ = (
            "__weakref__",
            "_at_fork_reinit",
            "_lock",
            "acquire_lock",
            "locked",
            "locked_lock",
            "release",
            "release_lock",
        )

        def __init__(self) -> None:
            lock: Any = new()
            self._lock = lock
            # Methods of the lock itself, so that their errors come from no frame of ours.
            self.locked = self.locked_lock = lock.locked
            self.release = self.release_lock = lock.release
            self.acquire_lock = self.acquire
            self._at_fork_reinit = lock._at_fork_reinit

        def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
            if not blocking or not self._lock.locked() or (timeout < 0 and timeout != -1):
                return self._lock.acquire(blocking, timeout)
            wait(None if timeout == -1 else timeout)
            return False

        def __enter__(self) -> bool:
            return self.acquire()

        @property
        def __exit__(self) -> object:  # noqa: PLE0302 -- a property, which gives the method of the lock itself
            return self._lock.__exit__

        def __repr__(self) -> str:
            state = "locked" if self._lock.locked() else "unlocked"
            return f"<{state} _thread.lock object at {id(self):#x}>"

    for method in (Lock.acquire, Lock.__init__):
        method.__annotations__ = {}
    Lock.__module__ = "_thread"
    Lock.__name__ = Lock.__qualname__ = "lock"
    return Lock
