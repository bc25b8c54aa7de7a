"""Keeps one run: starts its program with bounds, watches it, and ends everything that it started."""

from __future__ import annotations

import os
import resource
import signal
import time
from typing import TYPE_CHECKING

from . import family, network

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..shapes import Ended, Request

# Seconds between two looks at a run: a program alone is looked at more and more rarely, one with a family often.
_POLL_FIRST = 0.01
_POLL = 0.2
_POLL_FAMILY = 0.02
# Of a program's tasks, threads among them, for each process that it may have: an end to what grows faster than is looked.
_TASKS = 8


def keep(request: Request, inherited: Sequence[int]) -> Ended | None:
    """Returns None in the process that is to run the program here, else how the run ended, in the keeper.

    `request` holds `folder` (with the files stdout, stderr, events and perhaps input; `work` below it is the working
    folder), `argv` (what to execute, or null: the program is run here), `environment`, `seconds`, `memory`, `output`
    and `files` (bytes), `processes` (a number), `network` (`own` or `shared`), `server` (the id of the process that asks).
    """
    os.setsid()
    family.adopt()
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGCHLD, signal.SIGTERM})
    # A program can kill the server: then nobody else would end the run.
    family.end_with(request["server"], signal.SIGTERM)
    _go_first()
    feed = _input(request, inherited)
    outputs = _open_outputs(request)
    keeper = os.getpid()
    pid = os.fork()
    if pid == 0:
        family.end_with(keeper, signal.SIGKILL)
        _enter(request, feed, outputs, inherited)
        return None
    os.close(feed)
    return _watch(pid, request, outputs)


def _watch(pid: int, request: Request, outputs: Sequence[int]) -> Ended:
    deadline = time.monotonic() + request["seconds"]
    status = None
    ended = None
    count = 0
    alone = _POLL_FIRST
    while status is None and ended is None:
        alone = min(alone * 1.5, _POLL)
        poll = alone if count <= 1 else _POLL_FAMILY
        arrived = _await_signal(min(poll, max(0.0, deadline - time.monotonic())))
        done, code = os.waitpid(pid, os.WNOHANG)
        if done == pid:
            status = os.waitstatus_to_exitcode(code)
            break
        _collect_others(pid)
        count = len(family.descendants(os.getpid()))
        if arrived == signal.SIGTERM:
            ended = "ended"
        elif count > request["processes"]:
            ended = "process-limit"
        elif _written(outputs) > request["output"]:
            ended = "output-limit"
        elif time.monotonic() > deadline:
            ended = "time-limit"
    _kill_group(pid)
    family.end()
    if ended is None and _written(outputs) > request["output"]:
        ended = "output-limit"
    return {"status": 1 if status is None else status, "ended": ended}


def _go_first() -> None:
    """Lets this process run before all others, where it may: among a thousand, its turn would come too late."""
    try:
        os.sched_setscheduler(0, os.SCHED_RR | os.SCHED_RESET_ON_FORK, os.sched_param(1))
    except (AttributeError, OSError):
        # Not on this system, or not for this user.
        return


def _await_signal(seconds: float) -> int | None:
    """Waits for the end of a child, or for SIGTERM; the signal's number, None where the time is over."""
    if not hasattr(signal, "sigtimedwait"):
        time.sleep(min(seconds, _POLL_FAMILY))
        return signal.SIGTERM if signal.SIGTERM in signal.sigpending() else None
    try:
        arrived = signal.sigtimedwait({signal.SIGCHLD, signal.SIGTERM}, seconds)
    except InterruptedError:
        return None
    return arrived.si_signo if arrived is not None else None


def _collect_others(program: int) -> None:
    """Adopted processes that have ended would stay as zombies and be counted."""
    for child in family.children(os.getpid()) - {program}:
        try:
            os.waitpid(child, os.WNOHANG)
        except ChildProcessError:
            continue


def _kill_group(pid: int) -> None:
    # One call ends a whole group at once, also one that goes on forking.
    try:
        os.killpg(pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):
        return


def _open_outputs(request: Request) -> list[int]:
    """Descriptors of the files of standard output and error: a program may remove the folder that they are in, or lock it."""
    names = ("stdout", "stdout" if request["merge"] else "stderr")
    return [os.open(os.path.join(request["folder"], name), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600) for name in names]


def _written(outputs: Sequence[int]) -> int:
    sizes = {(status.st_dev, status.st_ino): status.st_size for status in map(os.fstat, outputs)}
    return sum(sizes.values())


def _input(request: Request, inherited: Sequence[int]) -> int:
    """The reading end of the program's standard input: a pipe with what is given, or nothing at all."""
    text = request["input"]
    if text is None:
        return os.open(os.devnull, os.O_RDONLY)
    reading, writing = os.pipe()
    data = text.encode()
    if os.fork() == 0:
        for descriptor in (reading, *inherited):
            os.close(descriptor)
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)
        while data:
            data = data[os.write(writing, data) :]
        os._exit(0)
    os.close(writing)
    return reading


def _enter(request: Request, feed: int, outputs: Sequence[int], inherited: Sequence[int]) -> None:
    """Becomes the program: descriptors, folder, bounds and network; executes it where it is another one."""
    os.setsid()
    signal.pthread_sigmask(signal.SIG_SETMASK, set())
    folder = request["folder"]
    os.dup2(feed, 0)
    for descriptor, file in zip((1, 2), outputs, strict=True):
        os.dup2(file, descriptor)
    for descriptor in (feed, *outputs, *inherited):
        os.close(descriptor)
    os.chdir(os.path.join(folder, "work"))
    os.umask(0o077)
    if network.isolate(request["network"]) and network.counts_tasks():
        _limit(resource.RLIMIT_NPROC, _TASKS * request["processes"])
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_FSIZE, request["files"])
    _limit(resource.RLIMIT_DATA, request["memory"])
    if request["argv"] is not None:
        # Python ignores these two, and what is executed would go on ignoring them.
        for number in (signal.SIGPIPE, signal.SIGXFSZ):
            signal.signal(number, signal.SIG_DFL)
        os.execve(request["argv"][0], request["argv"], request["environment"])
    os.environ.clear()
    os.environ.update(request["environment"])


def _limit(kind: int, amount: int) -> None:
    _, hard = resource.getrlimit(kind)
    if hard == resource.RLIM_INFINITY or amount <= hard:
        resource.setrlimit(kind, (amount, amount))
