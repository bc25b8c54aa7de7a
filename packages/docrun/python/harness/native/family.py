"""The processes below a process: found in /proc, adopted where their parents end, ended together."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Set

_PR_SET_PDEATHSIG = 1
_PR_SET_CHILD_SUBREAPER = 36


def adopt() -> None:
    """Makes this process the parent of descendants whose own parent ends, so that none can get away (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def end_with(parent: int, number: int) -> None:
    """Has the system send the signal `number` to this process when `parent`, which forked it, ends (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, number, 0, 0, 0)
        if os.getppid() != parent:
            os.kill(os.getpid(), number)


def children(parent: int) -> set[int]:
    """The ids of the direct children of a process; some may be left out where others end meanwhile."""
    try:
        with open(f"/proc/{parent}/task/{parent}/children", encoding="ascii") as file:
            return {int(word) for word in file.read().split()}
    except OSError:
        return set()


def descendants(parent: int) -> set[int]:
    """The ids of all processes below one, whatever session or group they moved to."""
    found: set[int] = set()
    left = [parent]
    while left:
        for pid in children(left.pop()) - found:
            found.add(pid)
            left.append(pid)
    return found


def end(keep: Set[int] = frozenset()) -> None:
    """Ends the children of this process but those in `keep`, and all below them; returns when there is none left."""
    while True:
        mine = children(os.getpid()) - keep
        if not mine and (keep or _is_childless()):
            return
        for pid in mine:
            # First stop, then end: what is stopped starts nothing new meanwhile.
            _signal(pid, signal.SIGSTOP)
        for pid in mine.union(*(descendants(pid) for pid in mine)):
            _signal(pid, signal.SIGKILL)
        for pid in mine:
            _collect(pid)


def _is_childless() -> bool:
    """Asks the system; without /proc, which is not there everywhere, children could be counted but not found."""
    if not os.path.exists("/proc/self/task"):
        return True
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return True
    return False


def _collect(pid: int) -> None:
    try:
        os.waitpid(pid, 0)
    except ChildProcessError:
        return


def _signal(pid: int, number: int) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return
