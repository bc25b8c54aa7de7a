"""The tracer of one program on a real interpreter."""

import asyncio.base_subprocess
import asyncio.selector_events
import asyncio.streams
import asyncio.subprocess
import asyncio.unix_events
import functools
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
        for part in (
            self._threads,
            processes,
            streams,
            jobs,
            Signals(scene, callers, self._reports.calls),
        ):
            for mine, theirs in (("starts", self.starts), ("returns", self.returns), ("unwinds", self.unwinds)):
                theirs.update(getattr(part, mine, {}))
        self.returns[asyncio.timeout.__code__] = lambda frame, made: self._timeout(clock, frame.f_locals["delay"], made)
        self.scheduled = self._guarded(self.scheduled)
        self._scheduled_from_thread = self._guarded(self._scheduled_from_thread)
        self.blocked = self._guarded(self.blocked)
        self.printed_at = self._guarded(self.printed_at)
        self._signalled = self._guarded(processes.signalled)

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

    def loop_begins(self):
        """The first event loop begins to run in this thread."""
        thread = self._lanes.loop_thread()
        if thread is not None:
            self.scene.emit("thread-loop", id=thread)

    def sleeper(self, frame):
        """Who calls time.sleep: the `program`, a `thread` that was given it as its job, or (None) the library."""
        if frame.f_code in self.scene.user:
            return "program"
        return "thread" if frame.f_globals.get("__name__") in _JOB_MODULES else None

    def audited(self, event, args):
        if event == "os.kill":
            self._signalled(*args)

    def _timeout(self, clock, delay, timeout):
        if delay is not None:
            clock.expect(timeout.when(), delay)

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
