"""Notices, in real time, that every task waits for ever."""

from __future__ import annotations

import multiprocessing.process
import os
import selectors
import signal
import threading
from typing import TYPE_CHECKING

from .. import virtual_loop

if TYPE_CHECKING:
    from collections.abc import Callable


def watch(stopped: Callable[[], object]) -> None:
    """Ends the run, with `stopped()` told first, where a loop would wait without an end and nothing is left to wake it."""
    original = selectors.DefaultSelector

    class Selector(original):
        def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
            if timeout is None and not self._may_be_woken():
                stopped()
                raise virtual_loop.RunStopped("deadlock")
            return super().select(timeout)

        def _may_be_woken(self) -> bool:
            # A loop always watches the pipe through which threads and signals wake it.
            if len(self.get_map()) > 1 or threading.active_count() > 1 or multiprocessing.process.active_children():
                return True
            if threading.current_thread() is not threading.main_thread():
                return True
            return _handles_signals() or _has_children()

    Selector.__name__ = Selector.__qualname__ = original.__name__
    selectors.DefaultSelector = Selector


def _handles_signals() -> bool:
    descriptor = signal.set_wakeup_fd(-1)
    signal.set_wakeup_fd(descriptor)
    return descriptor != -1


def _has_children() -> bool:
    try:
        os.waitid(os.P_ALL, 0, os.WEXITED | os.WNOWAIT | os.WNOHANG)
    except ChildProcessError:
        return False
    return True
