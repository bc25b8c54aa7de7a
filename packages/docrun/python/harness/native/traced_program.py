"""The tracer of one program on a real interpreter."""

from __future__ import annotations

import asyncio.base_subprocess
import asyncio.selector_events
import asyncio.streams
import asyncio.subprocess
import asyncio.unix_events
import functools
import os
import sys
from typing import TYPE_CHECKING

from .. import library
from ..stack import BETWEEN, frame_at
from ..tracer import Trace
from .traced_calls import Callers
from .traced_jobs import Jobs
from .traced_processes import Processes
from .traced_signals import Signals
from .traced_streams import Streams
from .traced_threads import Threads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from types import CodeType, FrameType
    from typing import Any

    from ..source import Sources
    from .traced_clock import StableClock
    from .traced_lanes import Lanes
    from .traced_lines import Lines

# Modules whose coroutines can stand in an await chain, beside those that the embedded interpreter has a use for.
_MODULES = (
    asyncio.base_subprocess,
    asyncio.selector_events,
    asyncio.streams,
    asyncio.subprocess,
    asyncio.unix_events,
)
# Modules that may stand between the program and what it asks of an event loop.
_ON_THE_WAY = ("asyncio.", __name__.partition(".")[0] + ".")
_JOB_MODULES = ("concurrent.futures.thread", "threading")
# Tasks in which the library does what the program asked one function of it to do.
_HIDDEN = (
    library.code_of(asyncio.BaseEventLoop, "_create_server_getaddrinfo"),
    library.code_of(asyncio.selector_events.BaseSelectorEventLoop, "_accept_connection2"),
    library.code_of(asyncio.base_subprocess.BaseSubprocessTransport, "_connect_pipes"),
    library.code_of(asyncio.subprocess.Process, "_feed_stdin"),
    library.code_of(asyncio.subprocess.Process, "_noop"),
    library.code_of(asyncio.subprocess.Process, "_read_stream"),
)

# What is called from outside of sys.monitoring, and says its own failures.
_TOLD = (
    "scheduled",
    "blocked",
    "printed_at",
    "expects",
    "loop_begins",
    "loop_waits",
    "loop_has_waited",
    "_scheduled_from_thread",
    "_signalled",
)
_STANDARD = sys.stdlib_module_names | {__name__.partition(".")[0]}
_HARNESS = os.path.dirname(library.__file__) + os.sep


class ProgramTrace(Trace):
    """The trace that all loops share, with what only a real interpreter has; a fault of it never reaches the program."""

    def __init__(self, lines: Lines, clock: StableClock, lanes: Lanes, source: Sources, codes: Iterable[CodeType]) -> None:
        self._lines = lines
        self._lanes = lanes
        super().__init__(lines.emit, source, codes, lines.amend)
        scene = self.scene
        scene.library.update(library.coroutines_of(_MODULES))
        scene.tasks.hidden.update(library.CLOSING, _HIDDEN)
        callers = Callers(scene)
        processes = Processes(scene, lines, lanes, callers)
        jobs = Jobs(scene, lines, lanes, clock, callers, processes)
        self._threads = Threads(scene, lines, lanes, callers, jobs)
        streams = Streams(scene, lines, callers, processes)
        scene.waits.insert(0, streams.waits_for)
        scene.marks_inner_steps = True
        scene.delay = lambda timer: clock.until(timer.when())
        scene.asked = self._threads.asked
        scene.is_direct = lambda frame: callers.asker(frame, _ON_THE_WAY)[1]
        for part in (
            self._threads,
            processes,
            streams,
            jobs,
            Signals(scene, callers, self._reports.calls),
        ):
            for mine, theirs in (("starts", self.starts), ("returns", self.returns), ("unwinds", self.unwinds)):
                theirs.update(getattr(part, mine, {}))
        self._clock = clock
        self.returns[asyncio.timeout.__code__] = lambda frame, made: self._timeout(frame.f_locals["delay"], made)
        self._signalled = processes.signalled
        for name in _TOLD:
            setattr(self, name, self._guarded(getattr(self, name)))

    # ---- what event loops tell

    def create_task(
        self, create: Callable[..., asyncio.Task[Any]], coro: object, kwargs: Mapping[str, object]
    ) -> asyncio.Task[Any]:
        """The task that `create(coro, **kwargs)` makes; where that fails, it is the program's business."""
        try:
            return super().create_task(create, coro, kwargs)
        except Exception as error:
            if _is_ours(error):
                self._lines.fail()
            raise

    def scheduled_from_thread(self, schedule: Callable[[], asyncio.Handle], callback: object) -> asyncio.Handle:
        """The handle that `schedule()` makes for a loop that may run in another thread, and may take it at once."""
        with self._lines.lock:
            handle = schedule()
            self._scheduled_from_thread(handle, callback)
        return handle

    def _scheduled_from_thread(self, handle: asyncio.Handle, callback: object) -> None:
        frame = frame_at(1)
        while frame.f_code.co_name != "call_soon_threadsafe":
            above = frame.f_back
            assert above is not None
            frame = above
        if frame.f_back is not None and frame.f_back.f_code in self.scene.user:
            self.scheduled(handle, callback)
        else:
            self.scene.tasks.caused(handle, self.scene.tasks.cause())
        self._threads.scheduled(handle, frame.f_back)

    def expects(self, when: float, delay: float | None) -> None:
        """A timer is due at `when`, in `delay` seconds where the program said so."""
        self._clock.expect(when, delay)

    def loop_begins(self) -> None:
        """An event loop begins to run in this thread."""
        if self._lanes.has_loop():
            self._watch_libraries()
            self._lines.mark("loop")
            thread = self._lanes.loop_thread()
            if thread is not None:
                self.scene.emit("thread-loop", id=thread)

    def _watch_libraries(self) -> None:
        """Follows coroutines through the libraries that the program has imported."""
        names = [name for name in sys.modules if name.partition(".")[0] not in _STANDARD or name == "contextlib"]
        for code, name in library.foreign_coroutines([sys.modules[name] for name in names if name != "__main__"]).items():
            if code not in self.scene.user and code not in self.scene.library:
                self.scene.library[code] = name
                self._watch_coroutine(code)

    def loop_waits(self, idle: bool) -> None:
        """A loop looks for something to do; `idle`: it has nothing to do now."""
        self._lanes.loop_waits_here(idle)

    def loop_has_waited(self, now: float, began: float | None, asked: bool) -> None:
        """A loop goes on at `now`; `began`: since when it waited for what says no time; `asked`: a descriptor was ready."""
        self._lanes.loop_waits_here(False)
        self._clock.pass_by(now)
        if began is not None:
            self._clock.waited(began)
        if asked:
            self._lines.mark("goes-on")

    def _timeout(self, delay: float | None, timeout: asyncio.Timeout) -> None:
        when = timeout.when()
        if delay is not None and when is not None:
            self._clock.expect(when, delay)

    # ---- what stands for functions of the library tells

    def sleeper(self, frame: FrameType) -> str | None:
        """Who calls time.sleep: the `program`, a `thread` that was given it as its job, or (None) the library."""
        if frame.f_code in self.scene.user:
            return "program"
        return "thread" if frame.f_globals.get("__name__") in _JOB_MODULES else None

    def audited(self, event: str, args: tuple[Any, ...]) -> None:
        """An audit event of the interpreter (PEP 578)."""
        if event == "os.kill":
            self._signalled(*args)

    def _guarded(self, callback: Callable[..., Any]) -> Callable[..., Any]:
        def guarded(*args: object) -> object:
            try:
                return callback(*args)
            except RecursionError:
                # The program has used up the stack, and gets what it would get without the trace.
                raise
            except Exception:
                self._lines.fail()
                return None

        BETWEEN.add(guarded.__code__)
        return functools.update_wrapper(guarded, callback)


def _is_ours(error: BaseException) -> bool:
    """Whether an exception was raised in this folder, and not in what it called."""
    trace = error.__traceback__
    assert trace is not None
    while trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename.startswith(_HARNESS)
