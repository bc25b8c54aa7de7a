"""What an explored run does: who is alive in each iteration, the timers, and what went wrong.

No strong reference to a task is kept, because what asyncio says of a lost task depends on when it is collected.
"""

from __future__ import annotations

import asyncio
import asyncio.futures
import re
import warnings
import weakref
from typing import TYPE_CHECKING

from .. import library
from . import waits

if TYPE_CHECKING:
    from collections.abc import Callable, Container
    from types import CodeType
    from typing import Any, TextIO

    from ..shapes import Census, Thing
    from ..virtual_loop import Clock

_DEFAULT_NAME = re.compile(r"Task-\d+")
# What would divide the parts of a change, or end it.
_NOT_IN_LABELS = re.compile(r"[\s+:,;=*@\"']+")
_NEVER_AWAITED = re.compile(r"coroutine '(.+)' was never awaited")
_NEVER_RETRIEVED = "exception was never retrieved"
_DESTROYED = "Task was destroyed but it is pending!"


class Watched:
    """One run, from its first iteration to the end of its program.

    `user` are the code objects of the program; with `tells`, what goes wrong is listened for, in ways that
    may change what the program prints.
    """

    def __init__(self, clock: Clock, user: Container[CodeType], tells: bool) -> None:
        self._clock = clock
        self._user = user
        self.iteration = 0
        self.timers = 0
        self.things: list[Thing] = []
        # Whether the rest is no part of what is explored: the program was ended from the outside.
        self._is_over = False
        # The loops whose main() has ended: asyncio.run ends what is left by itself.
        self._closing: weakref.WeakSet[asyncio.AbstractEventLoop] = weakref.WeakSet()
        self._numbers: weakref.WeakKeyDictionary[asyncio.Task[Any], int] = weakref.WeakKeyDictionary()
        self._labels: weakref.WeakKeyDictionary[asyncio.Task[Any], str] = weakref.WeakKeyDictionary()
        self._used: dict[str, int] = {}
        self._mains: weakref.WeakKeyDictionary[asyncio.AbstractEventLoop, weakref.ref[asyncio.Task[Any]]]
        self._mains = weakref.WeakKeyDictionary()
        self._census: Census = {"iterations": [], "interrupts": [], "timers": []}
        self._timer_numbers: dict[int, int] = {}
        self._count = 0
        self._listen_to_runners()
        if tells:
            self._listen_to_verdicts()
            self._listen_to_warnings()
            self._listen_to_timers()

    # ---- tasks

    def created(self, task: asyncio.Task[Any]) -> None:
        """Numbers a task and gives it a label: its own name, else that of its coroutine, with a number from the second on."""
        if task in self._numbers or library.is_closing(task.get_coro()):
            return
        self._numbers[task] = self._count = self._count + 1
        base = _name(task)
        count = self._used[base] = self._used.get(base, 0) + 1
        self._labels[task] = base if count == 1 else f"{base}-{count}"
        self._mains.setdefault(task.get_loop(), weakref.ref(task))

    def label(self, task: asyncio.Task[Any]) -> str:
        """What a task is called in changes."""
        return self._labels.get(task) or _name(task)

    def alive(self, loop: asyncio.AbstractEventLoop) -> list[asyncio.Task[Any]]:
        """The tasks of the program that are not done, in the order in which they were made."""
        tasks = [task for task in asyncio.all_tasks(loop) if task in self._numbers]
        tasks.sort(key=lambda task: self._numbers[task])
        return tasks

    def main(self, loop: asyncio.AbstractEventLoop) -> asyncio.Task[Any] | None:
        """The first task of a loop, that of the program itself; None once it is done."""
        known = self._mains.get(loop)
        task = known() if known is not None else None
        return None if task is None or task.done() else task

    # ---- what the loop tells

    def begin_iteration(self, loop: asyncio.AbstractEventLoop) -> None:
        """The loop begins another turn."""
        if self._is_over or loop in self._closing:
            # No change is made any more.
            self.iteration = -1
            return
        count = len(self._census["iterations"])
        self.iteration = count + 1
        self._census["iterations"].append([self.label(task) for task in self.alive(loop)])
        if self.main(loop) is not None:
            self._census["interrupts"].append(self.iteration)

    def set_timer(self, timer: asyncio.TimerHandle) -> None:
        """The loop has taken on a timer."""
        self.timers += 1
        self._timer_numbers[id(timer)] = self.timers
        internals: Any = timer
        self._census["timers"].append({"when": timer.when(), "sleep": self.ends_sleep(internals._callback), "fires": True})

    def ends_sleep(self, callback: object) -> bool:
        """Whether a timer is there for asyncio.sleep()."""
        functions: Any = asyncio.futures
        return callback is functions._set_result_unless_cancelled

    def reported(self, context: dict[str, Any]) -> None:
        """The loop calls its exception handler."""
        message: str = context.get("message") or ""
        error: BaseException | None = context.get("exception")
        source: Any = context.get("task") or context.get("future")
        label = _name(source) if library.is_task(source) else None
        if message == _DESTROYED:
            self._tell("destroyed", task=label)
        elif message.endswith(_NEVER_RETRIEVED) and error is not None:
            self._tell("never-retrieved", task=label, exception=type(error).__name__)
        else:
            # The addresses and times in such messages differ from run to run.
            words = re.sub(r"\s*<.*", "", message.partition("\n")[0])
            self._tell("reported", message=words, exception=type(error).__name__ if error is not None else None)

    # ---- what the changes tell

    def cancelled(self, task: asyncio.Task[Any]) -> None:
        """A task is about to be cancelled by a change."""
        label = self.label(task)

        def look(done: asyncio.Task[Any]) -> None:
            internals: Any = done
            if not done.cancelled() and internals._exception is None:
                self._tell("swallowed", task=label)

        task.add_done_callback(look)

    # ---- how it ends

    def ended(self, failure: BaseException | None, sent: frozenset[str]) -> None:
        """The program has ended; `sent` are the exceptions that were sent in."""
        if failure is None or self._is_over or _was_sent(failure, sent):
            return
        if isinstance(failure, SystemExit) and failure.code in (None, 0):
            return
        self._tell("raised", exception=_described(failure))

    def check(self, code: CodeType, names: dict[str, object]) -> None:
        """Runs the check of the block, among the names of the program."""
        if self._is_over:
            return
        try:
            exec(code, names)
        except BaseException as error:
            trace, line = error.__traceback__, 0
            while trace is not None:
                if trace.tb_frame.f_code is code:
                    line = trace.tb_lineno
                trace = trace.tb_next
            self._tell("check", exception=_described(error), message=str(error), line=line)

    def result(self, with_census: bool) -> dict[str, object]:
        """All that was seen."""
        return {"things": self.things, "census": self._census if with_census else None}

    def _tell(self, kind: str, **fields: object) -> None:
        if not self._is_over:
            self.things.append({"kind": kind, **fields})

    def _stopped(self, verdict: str) -> None:
        if verdict == "deadlock":
            loop = asyncio.events._get_running_loop()
            tasks = self.alive(loop) if loop is not None else []
            described = [waits.describe(task, self._user, self._numbers.get, self.label) for task in tasks]
            self._tell("hang", waits=described)
        else:
            self._tell("endless", verdict=verdict)
        self._is_over = True

    # ---- listening

    def _listen_to_verdicts(self) -> None:
        stop = self._clock.on_stop

        def stopped(verdict: str) -> None:
            self._stopped(verdict)
            if stop is not None:
                stop(verdict)

        self._clock.on_stop = stopped

    def _listen_to_warnings(self) -> None:
        show: Callable[..., None] = warnings.showwarning

        def heard(
            message: Warning | str,
            category: type[Warning],
            filename: str,
            lineno: int,
            file: TextIO | None = None,
            line: str | None = None,
        ) -> None:
            awaited = _NEVER_AWAITED.match(str(message))
            if awaited is not None:
                self._tell("never-awaited", coroutine=awaited[1])
            elif issubclass(category, ResourceWarning):
                # Nobody would hear of it in a run that is not explored.
                self._tell("never-closed", message=re.sub(r"\s*<.*", "", str(message)))
                return
            show(message, category, filename, lineno, file, line)

        warnings.showwarning = heard
        warnings.simplefilter("always", ResourceWarning)
        warnings.simplefilter("always", RuntimeWarning)

    def _listen_to_runners(self) -> None:
        runners: Any = asyncio.runners
        cancel_all: Callable[[asyncio.AbstractEventLoop], None] = runners._cancel_all_tasks

        def cancel_what_is_left(loop: asyncio.AbstractEventLoop) -> None:
            left = [self.label(task) for task in self.alive(loop)]
            if left:
                self._tell("left-behind", tasks=left)
            self._closing.add(loop)
            cancel_all(loop)

        runners._cancel_all_tasks = cancel_what_is_left

    def _listen_to_timers(self) -> None:
        timer_class: Any = asyncio.TimerHandle
        cancel: Callable[[asyncio.TimerHandle], None] = timer_class.cancel

        def cancel_timer(timer: asyncio.TimerHandle) -> None:
            # asyncio cancels what has fired too.
            if not timer.cancelled() and self._clock.now() < timer.when():
                number = self._timer_numbers.get(id(timer))
                if number is not None:
                    self._census["timers"][number - 1]["fires"] = False
            cancel(timer)

        timer_class.cancel = cancel_timer


def _name(task: asyncio.Task[Any]) -> str:
    name = task.get_name()
    if _DEFAULT_NAME.fullmatch(name):
        coro: object = task.get_coro()
        # A task that began at once and is done has let its coroutine go.
        name = name if coro is None else getattr(coro, "__name__", None) or type(coro).__name__
    return _NOT_IN_LABELS.sub("_", name)


def _inner(error: BaseException) -> list[BaseException]:
    """The exceptions of a group; none of another exception."""
    group: Any = error
    return list(group.exceptions) if isinstance(error, BaseExceptionGroup) else []  # noqa: F821 -- there from 3.11 on


def _described(error: BaseException) -> str:
    """The type of an exception, with those inside of a group."""
    name = type(error).__name__
    inner = _inner(error)
    return f"{name}[{', '.join(sorted({_described(one) for one in inner}))}]" if inner else name


def _was_sent(error: BaseException, sent: frozenset[str]) -> bool:
    """Whether an exception is one that was sent in, or says that it comes from such a one."""
    if type(error).__name__ in sent:
        return True
    inner = _inner(error)
    if inner:
        return all(_was_sent(one, sent) for one in inner)
    return error.__cause__ is not None and _was_sent(error.__cause__, sent)
