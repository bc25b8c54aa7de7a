"""The tracer of one program on a real interpreter."""

import asyncio.base_subprocess
import asyncio.selector_events
import asyncio.streams
import asyncio.subprocess
import asyncio.unix_events
import functools
import os
import sys

from .. import library
from ..stack import BETWEEN
from ..tracer import Trace
from .traced_calls import Callers
from .traced_jobs import Jobs
from .traced_processes import Processes
from .traced_signals import Signals
from .traced_streams import Streams
from .traced_threads import Threads

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
    asyncio.BaseEventLoop._create_server_getaddrinfo,
    asyncio.selector_events.BaseSelectorEventLoop._accept_connection2,
    asyncio.base_subprocess.BaseSubprocessTransport._connect_pipes,
    asyncio.subprocess.Process._feed_stdin,
    asyncio.subprocess.Process._noop,
    asyncio.subprocess.Process._read_stream,
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

    def __init__(self, lines, clock, lanes, source, codes):
        self._lines = lines
        self._lanes = lanes
        super().__init__(lines.emit, source, codes, lines.amend)
        scene = self.scene
        scene.library.update(library.coroutines_of(_MODULES))
        scene.tasks.hidden.update(library.CLOSING, (function.__code__ for function in _HIDDEN))
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

    def create_task(self, create, coro, kwargs):
        try:
            return super().create_task(create, coro, kwargs)
        except Exception as error:
            if _is_ours(error):
                self._lines.fail()
            raise

    def scheduled_from_thread(self, schedule, callback):
        """The handle that `schedule()` makes for a loop that may run in another thread, and may take it at once."""
        with self._lines.lock:
            handle = schedule()
            self._scheduled_from_thread(handle, callback)
        return handle

    def _scheduled_from_thread(self, handle, callback):
        frame = sys._getframe(1)
        while frame.f_code.co_name != "call_soon_threadsafe":
            frame = frame.f_back
        if frame.f_back is not None and frame.f_back.f_code in self.scene.user:
            self.scheduled(handle, callback)
        else:
            self.scene.tasks.caused(handle, self.scene.tasks.cause())
        self._threads.scheduled(handle, frame.f_back)

    def expects(self, when, delay):
        """A timer is due at `when`, in `delay` seconds where the program said so."""
        self._clock.expect(when, delay)

    def loop_begins(self):
        """An event loop begins to run in this thread."""
        if self._lanes.has_loop():
            self._watch_libraries()
            self._lines.mark("loop")
            thread = self._lanes.loop_thread()
            if thread is not None:
                self.scene.emit("thread-loop", id=thread)

    def _watch_libraries(self):
        """Follows coroutines through the libraries that the program has imported."""
        names = [name for name in sys.modules if name.partition(".")[0] not in _STANDARD or name == "contextlib"]
        for code, name in library.foreign_coroutines([sys.modules[name] for name in names if name != "__main__"]).items():
            if code not in self.scene.user and code not in self.scene.library:
                self.scene.library[code] = name
                self._watch_coroutine(code)

    def loop_waits(self, idle):
        """A loop looks for something to do; `idle`: it has nothing to do now."""
        self._lanes.loop_waits_here(idle)

    def loop_has_waited(self, now, began, asked):
        """A loop goes on at `now`; `began`: since when it waited for what says no time; `asked`: a descriptor was ready."""
        self._lanes.loop_waits_here(False)
        self._clock.pass_by(now)
        if began is not None:
            self._clock.waited(began)
        if asked:
            self._lines.mark("goes-on")

    def _timeout(self, delay, timeout):
        if delay is not None:
            self._clock.expect(timeout.when(), delay)

    # ---- what stands for functions of the library tells

    def sleeper(self, frame):
        """Who calls time.sleep: the `program`, a `thread` that was given it as its job, or (None) the library."""
        if frame.f_code in self.scene.user:
            return "program"
        return "thread" if frame.f_globals.get("__name__") in _JOB_MODULES else None

    def audited(self, event, args):
        if event == "os.kill":
            self._signalled(*args)

    def _guarded(self, callback):
        @functools.wraps(callback)
        def guarded(*args):
            try:
                return callback(*args)
            except RecursionError:
                # The program has used up the stack, and gets what it would get without the trace.
                raise
            except Exception:
                self._lines.fail()
                return None

        BETWEEN.add(guarded.__code__)
        return guarded


def _is_ours(error):
    """Whether an exception was raised in this folder, and not in what it called."""
    trace = error.__traceback__
    while trace.tb_next is not None:
        trace = trace.tb_next
    return trace.tb_frame.f_code.co_filename.startswith(_HARNESS)
