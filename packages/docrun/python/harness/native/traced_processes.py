"""Other processes: what runs in them, which signals they are sent, how they end."""

from __future__ import annotations

import asyncio.base_subprocess
import asyncio.subprocess
import concurrent.futures.process
import multiprocessing.process
import os
import shlex
import signal
import subprocess
import sys
import weakref
from typing import TYPE_CHECKING

from .. import library, naming, values
from ..stack import frame_at

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import CodeType, FrameType
    from typing import Any, TypeAlias

    from ..scene import Scene
    from ..shapes import OnFrame, OnReturn
    from .traced_calls import Callers
    from .traced_lanes import Lanes
    from .traced_lines import Lines

    _Word: TypeAlias = str | bytes | os.PathLike[str]
    _Command: TypeAlias = _Word | Sequence[_Word]

_MODULES = ("asyncio.", "subprocess")
_LONGEST = 40


class Processes:
    """Numbers processes from 1 in the order in which they are started; all workers of a pool are one."""

    def __init__(self, scene: Scene, lines: Lines, lanes: Lanes, callers: Callers) -> None:
        self._scene = scene
        self._lines = lines
        self._lanes = lanes
        self._callers = callers
        # By what stands for a process in the program: a Popen, a Process, a transport, an executor.
        self._numbers: weakref.WeakKeyDictionary[Any, int] = weakref.WeakKeyDictionary()
        self._pids: dict[int, int] = {}
        self._ended: set[int] = set()
        popen: Any = subprocess.Popen
        process = multiprocessing.process.BaseProcess
        spawn = library.code_of(concurrent.futures.process.ProcessPoolExecutor, "_spawn_process")
        self.starts: dict[CodeType, OnFrame] = {
            process.start.__code__: self._process_starts,
            process.join.__code__: self._joins,
            spawn: lambda frame: self._lanes.forks(self._numbers.get(frame.f_locals["self"])),
        }
        self.returns: dict[CodeType, OnReturn] = {
            popen.__init__.__code__: self._opened,
            popen.wait.__code__: self._popen_waited,
            popen.communicate.__code__: self._popen_waited,
            process.start.__code__: self._process_started,
            process.join.__code__: self._process_joined,
            spawn: lambda _frame, _value: self._lanes.forks(None),
            asyncio.base_subprocess.BaseSubprocessTransport.__init__.__code__: self._transport_made,
            asyncio.subprocess.Process.wait.__code__: self._waited,
        }

    def number(self, thing: object) -> int | None:
        """The number of the process that `thing` stands for, or None."""
        return None if thing is None else self._numbers.get(thing)

    def pool(self, executor: object, user: FrameType | None) -> int:
        """The number of a pool of processes, which `user`, a frame of the program, hands its first job."""
        number = self._numbers.get(executor)
        if number is None:
            number = self._numbers[executor] = self._lanes.new_process()
            self._say(number, "ProcessPoolExecutor", user, pool=True)
        return number

    def signalled(self, pid: int, sent: int) -> None:
        """A signal goes out, as the audit event `os.kill` has it."""
        to = self._pids.get(pid)
        if to is None and pid != os.getpid():
            return
        user, _ = self._scene.places.user_frame(frame_at(1))
        name = signal.Signals(sent).name if sent in signal.Signals else str(int(sent))
        by = self._scene.tasks.cause()
        self._scene.emit("signal", operation="send", signal=name, to=to, by=by, **self._scene.places.at(user))

    def end(self, number: int | None, status: int | None, user: FrameType | None) -> None:
        """The program has learned how a process ended."""
        if number is not None and number not in self._ended:
            self._ended.add(number)
            self._lines.mark("goes-on")
            by = self._scene.tasks.cause()
            self._scene.emit("process-end", id=number, status=status, by=by, **self._scene.places.at(user))

    def _say(self, number: int, name: str, user: FrameType | None, pool: bool = False, via: Sequence[str] = ()) -> None:
        by = self._scene.tasks.cause()
        place = self._scene.places.at(user)
        self._scene.emit("process", id=number, name=name, pool=pool, by=by, via=list(via), **place)

    # ---- multiprocessing

    def _process_starts(self, frame: FrameType) -> None:
        process = frame.f_locals["self"]
        user, direct = self._callers.asker(frame, ())
        if not direct:
            return
        number = self._numbers[process] = self._lanes.new_process()
        target = getattr(process, "_target", None)
        name = type(process).__name__
        if target is not None:
            args = ", ".join(values.short(arg) for arg in process._args)
            name = f"{getattr(naming.function(target), '__name__', name)}({args})"
        self._say(number, name, user)
        self._lanes.forks(number)

    def _process_started(self, frame: FrameType, _: object) -> None:
        process = frame.f_locals["self"]
        if process in self._numbers:
            self._pids[process.pid] = self._numbers[process]
            self._lanes.forks(None)

    def _joins(self, frame: FrameType) -> None:
        process = frame.f_locals["self"]
        user, direct = self._callers.asker(frame, ())
        if direct and process in self._numbers and process._popen is not None and process._popen.returncode is None:
            awaited = {"kind": "process", "id": self._numbers[process]}
            task = self._scene.tasks.current()
            self._scene.emit("wait", on=awaited, task=task, **self._scene.places.at(user))

    def _process_joined(self, frame: FrameType, _: object) -> None:
        process = frame.f_locals["self"]
        status = process._popen.returncode if process._popen is not None else None
        if status is not None:
            self.end(self._numbers.get(process), status, self._scene.places.user_frame(frame)[0])

    # ---- subprocess

    def _opened(self, frame: FrameType, _: object) -> None:
        process = frame.f_locals["self"]
        user, direct = self._callers.asker(frame, _MODULES)
        if not direct or user is None:
            return
        number = self._numbers[process] = self._lanes.new_process()
        self._pids[process.pid] = number
        _, via = self._scene.places.user_frame(frame)
        self._say(number, _command(frame.f_locals["args"]), user, via=via[:1])

    def _popen_waited(self, frame: FrameType, _: object) -> None:
        process = frame.f_locals["self"]
        user, direct = self._callers.asker(frame, ("subprocess",))
        if direct and process.returncode is not None:
            self.end(self._numbers.get(process), process.returncode, user)

    def _transport_made(self, frame: FrameType, _: object) -> None:
        transport = frame.f_locals["self"]
        number = self._numbers.get(transport._proc) if transport._proc is not None else None
        if number is not None:
            self._numbers[transport] = number

    def _waited(self, frame: FrameType, status: int) -> None:
        user, direct = self._callers.asker(frame, ("asyncio.tasks",))
        if direct:
            self.end(self._numbers.get(frame.f_locals["self"]._transport), status, user)


def _command(args: _Command) -> str:
    """A command as a person would write it, without the folder its program is in."""
    if isinstance(args, (str, bytes, os.PathLike)):
        words = [os.fsdecode(args)]
    else:
        words = [os.fsdecode(word) for word in args]
        words[0] = "python" if words[0] == sys.executable else os.path.basename(words[0])
        if words[:3] == ["/bin/sh", "-c"] or words[:2] == ["sh", "-c"]:
            words = words[2:]
        else:
            # The text of a program is no name for it.
            words = ["…" if before == "-c" else shlex.quote(word) for before, word in zip(["", *words], words, strict=False)]
    text = " ".join(" ".join(words).split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
