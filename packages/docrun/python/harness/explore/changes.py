"""Changes of a run, and the event loop that makes them; `src/explore/change.ts` says what each is."""

from __future__ import annotations

import asyncio
import builtins
import gc
import heapq
import signal
from typing import TYPE_CHECKING

from ..reporting_loop import stand_for

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextvars import Context
    from typing import Any

    from ..shapes import Change
    from .watched import Watched

# Of the timers of one moment, more than are ever set: those that come last come after all others.
_LAST = 10**9


class Changes:
    """The changes of one run."""

    def __init__(self, changes: list[Change], watched: Watched) -> None:
        self._watched = watched
        self._cancels = [one for one in changes if one["kind"] == "cancel"]
        self._interrupts = {one["iteration"] for one in changes if one["kind"] == "interrupt"}
        self._factors = {one["number"]: one["factor"] for one in changes if one["kind"] == "timer"}
        self._failures = {one["number"]: one["exception"] for one in changes if one["kind"] == "fail"}
        self._values = [one for one in changes if one["kind"] == "vary"]
        last = [one["number"] for one in changes if one["kind"] == "order"]
        self._places = {number: _LAST + place for place, number in enumerate(last)}
        whole = {one["kind"] for one in changes}
        # The names of the exceptions that are sent in.
        self.sent: frozenset[str] = frozenset(
            [
                *(["CancelledError"] if self._cancels or self._interrupts else []),
                *(["KeyboardInterrupt"] if self._interrupts else []),
                *self._failures.values(),
            ]
        )
        self._is_eager = "eager" in whole
        self._is_debug = "debug" in whole
        if "collect" in whole:
            _collect_after_each_step()

    def varied(self, text: str) -> str:
        """The program with other values of its constants."""
        for change in self._values:
            text = _with_value(text, change["name"], change["value"])
        return text

    def loop_class(self, base: type[asyncio.BaseEventLoop]) -> type[asyncio.BaseEventLoop]:
        """The class of event loops that make the changes."""
        changes, watched = self, self._watched

        class ChangedLoop(base):
            def __init__(self, selector: object = None) -> None:
                make: Callable[..., None] = super().__init__
                make(selector)
                changes._set_up(self)

            def create_task(self, coro: object, **kwargs: Any) -> asyncio.Task[Any]:
                create: Callable[..., asyncio.Task[Any]] = super().create_task
                task = create(coro, **kwargs)
                watched.created(task)
                return task

            def call_at(
                self, when: float, callback: Callable[..., object], *args: Any, context: Context | None = None
            ) -> asyncio.TimerHandle:
                when, callback = changes._timer(self, when, callback)
                timer = super().call_at(when, callback, *args, context=context)
                watched.set_timer(timer)
                changes._place(self, timer)
                return timer

            def _run_once(self) -> None:
                watched.begin_iteration(self)
                changes._act(self)
                above: Any = super()
                above._run_once()

            def call_exception_handler(self, context: dict[str, Any]) -> None:
                watched.reported(context)
                super().call_exception_handler(context)

        return stand_for(ChangedLoop, base.__name__)

    def _set_up(self, loop: asyncio.BaseEventLoop) -> None:
        if self._is_eager:
            loop.set_task_factory(asyncio.eager_task_factory)
        if self._is_debug:
            loop.set_debug(True)

    def _timer(
        self, loop: asyncio.BaseEventLoop, when: float, callback: Callable[..., object]
    ) -> tuple[float, Callable[..., object]]:
        """When a timer is due, and what it calls then."""
        number = self._watched.timers + 1
        factor = self._factors.get(number)
        if factor is not None:
            now = loop.time()
            when = now + max(0, when - now) * factor
        name = self._failures.get(number)
        if name is not None and self._watched.ends_sleep(callback):
            callback = _failing(name)
        return when, callback

    def _place(self, loop: asyncio.BaseEventLoop, timer: asyncio.TimerHandle) -> None:
        """Puts the timer that was set last behind the others of its moment, where that is a change."""
        place = self._places.get(self._watched.timers)
        if place is None:
            return
        internals: Any = timer
        internals._order = (internals._order[0], place)
        scheduled: Any = loop
        heapq.heapify(scheduled._scheduled)

    def _act(self, loop: asyncio.BaseEventLoop) -> None:
        """What is done to tasks at the beginning of an iteration."""
        iteration = self._watched.iteration
        for change in self._cancels:
            if change["iteration"] != iteration:
                continue
            label = change["task"]
            for task in self._watched.alive(loop):
                if label is None or self._watched.label(task) == label:
                    self._watched.cancelled(task)
                    task.cancel()
                    break
        main = self._watched.main(loop)
        # Between the end of main() and that of asyncio.run it is asyncio alone that is interrupted.
        if iteration in self._interrupts and main is not None:
            self._watched.cancelled(main)
            # What the interpreter does at Ctrl+C: between two steps, when nothing of the program runs.
            handler: Any = signal.getsignal(signal.SIGINT)
            if callable(handler):
                handler(signal.SIGINT, None)


def _failing(name: str) -> Callable[..., object]:
    """Stands for what ends a sleep."""

    def fail(future: asyncio.Future[object], _: object) -> None:
        if not future.done():
            kind: type[BaseException] = getattr(builtins, name, None) or getattr(asyncio, name)
            future.set_exception(kind("explored"))
            # Where nobody waits for the future any more, that is not the fault of the program.
            internals: Any = future
            internals._log_traceback = False

    return fail


def _collect_after_each_step() -> None:
    """What is garbage is collected after each callback, which includes each step of a task."""
    handle: Any = asyncio.Handle
    run = handle._run

    def run_and_collect(self: object) -> None:
        run(self)
        gc.collect()

    handle._run = run_and_collect


def _with_value(text: str, name: str, value: str) -> str:
    """The text of a program with another value of a constant of its module; the same where it has no such constant."""
    # It takes longer to import than a run takes.
    import ast

    try:
        body = ast.parse(text).body
    except SyntaxError:
        # The run says it.
        return text
    for node in body:
        targets = node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        old = node.value if isinstance(node, (ast.Assign, ast.AnnAssign)) else None
        if old is None or not any(isinstance(target, ast.Name) and target.id == name for target in targets):
            continue
        lines = [line.encode() for line in text.splitlines(keepends=True)]
        assert old.end_lineno is not None
        assert old.end_col_offset is not None
        after = lines[old.end_lineno - 1][old.end_col_offset :]
        changed = lines[old.lineno - 1][: old.col_offset] + value.encode() + after
        # The lines that follow keep their numbers.
        lines[old.lineno - 1 : old.end_lineno] = [changed, *([b"\n"] * (old.end_lineno - old.lineno))]
        return b"".join(lines).decode()
    return text
