"""Runs one program as `python FILE` would, on a virtual clock, and collects what happened in one sequence.

The host starts each run from the same memory image, so nothing here undoes what a program did to the interpreter.
"""

import asyncio
import asyncio.events
import atexit
import json
import operator
import os
import random
import re
import sys
import time
import types

from . import ending, virtual_loop
from .source import Sources
from .source_files import SourceFiles
from .streams import open_stream
from .tracer import Trace

MAX_OUTPUT = 200_000
# A longer trace is of no use to a reader; the program goes on, and what it prints is recorded all the same.
MAX_EVENTS = 400

# What a program needs that only a real operating system has, by audit event (PEP 578).
_NATIVE = {
    "os.fork": "fork",
    "os.forkpty": "fork",
    "os.exec": "exec",
    "os.posix_spawn": "process",
    "os.system": "process",
    "subprocess.Popen": "process",
    "socket.__new__": "socket",
    "socket.getaddrinfo": "socket",
    "socket.gethostbyname": "socket",
    "_thread.start_new_thread": "thread",
    "_thread.start_joinable_thread": "thread",
    "ctypes.dlopen": "ctypes",
}

_LIBRARY = os.path.dirname(os.path.dirname(asyncio.__file__)) + os.sep

# Frames of this file in a stack that is printed: the program was started by it instead of from a command line.
_FRAMES = re.compile(
    r'(?:  File "<string>", line 1, in <module>\n)?'
    r'(?:  File "' + re.escape(os.path.dirname(__file__)) + r'/[^"]*", line \d+, in .*\n(?:    .*\n)*)+'
)
_write = os.write

_OUTSIDE = ("js", "pyodide_js", "pyodide", "_pyodide", "pyodide_core", "_pyodide_core", "webbrowser")


class _Run:
    def __init__(self):
        self.clock = virtual_loop.Clock(*_clock)
        self.events = []
        self.output = 0
        self.verdict = None
        self.detail = None
        self.silent = True
        self.cut = False
        self.trace = None
        self.files = SourceFiles()
        self.clock.on_jump = self._jumped
        self.clock.on_stop = self._stopped

    def emit(self, kind, **fields):
        event = {"seq": len(self.events) + 1, "t": round(self.clock.now(), 9), "kind": kind, **fields}
        if self.silent:
            return event
        if kind not in ("stdout", "stderr", "verdict"):
            if self.cut:
                return event
            if len(self.events) >= MAX_EVENTS:
                # Whoever asked may add to the event that it gets back, which is no longer one of the trace.
                self.cut = True
                self.events.append({"seq": event["seq"], "t": event["t"], "kind": "cut"})
                return event
        self.events.append(event)
        return event

    def write(self, stream, data):
        if self.silent:
            return
        if not data:
            return
        # Where the library stands differs by machine: its files are named from its root, as in asyncio/tasks.py.
        text = data.decode("utf-8", "backslashreplace").replace(_LIBRARY, "")
        if stream == "stderr":
            text = _FRAMES.sub("", text)
        self.output += len(data)
        if self.output > MAX_OUTPUT:
            self.clock.stop("output-limit")
        place = self.trace.printed_at(sys._getframe(1)) if self.trace else {"task": 0, "co": None, "line": None}
        last = self.events[-1] if self.events else None
        if (
            last is not None
            and last["kind"] == stream
            and (stream == "stderr" or not last["text"].endswith("\n"))
            and all(last[key] == value for key, value in place.items())
        ):
            last["text"] += text
        else:
            self.emit(stream, text=text, **place)

    def write_descriptor(self, descriptor, data):
        """Stands for os.write, so that what goes past sys.stdout is recorded too."""
        if descriptor not in (1, 2):
            return _write(descriptor, data)
        self.write("stdout" if descriptor == 1 else "stderr", bytes(data))
        return len(data)

    def sleep(self, seconds):
        """Stands for time.sleep: the clock moves, and no task runs meanwhile."""
        if not isinstance(seconds, (int, float)):
            seconds = operator.index(seconds)
        if seconds != seconds:
            raise ValueError("Invalid value NaN (not a number)")
        if seconds < 0:
            raise ValueError("sleep length must be non-negative")
        if self.trace is not None:
            self.trace.blocked(round(float(seconds), 9))
        self.clock.advance_to(self.clock.now() + seconds)

    def audit(self, event, args):
        if event in _NATIVE and not self.silent:
            self.verdict = "needs-native"
            self.detail = _NATIVE[event]
            raise RuntimeError(f"{event}: not there in the embedded interpreter")

    def _jumped(self, before, now):
        self.emit("clock", **{"from": round(before, 9)})

    def _stopped(self, verdict):
        if self.verdict is None:
            self.verdict = verdict
        self.emit("verdict", verdict=verdict)
        self.silent = True


def prepare(clock):
    """Imports what every run needs, once, before the memory image is taken.

    `clock` is the path of a device of the host: what is written to it, in seconds, becomes the time.
    """
    global _clock
    import collections.abc
    import contextlib
    import dataclasses
    import datetime
    import functools
    import itertools
    import threading
    import typing
    import warnings

    descriptor = os.open(clock, os.O_WRONLY)
    _clock = (time.monotonic, lambda seconds: _write(descriptor, repr(seconds).encode()))
    Trace(lambda kind, **fields: fields, None, ())
    json.dumps({})
    return True


def run():
    """Runs what the request file says (JSON: code, setup, filename, trace), and replies how it ended.

    The reply also tells the host where the program's names are, for it to let go of them one by one as the interpreter
    does at its end: `held` and `main` are addresses of dicts, `none` that of None.
    """
    global last
    with open(_REQUEST, encoding="utf-8") as file:
        request = file.read()
    wanted = json.loads(request)
    current = _Run()
    _arrange(current)
    module = types.ModuleType("__main__")
    module.__dict__["__builtins__"] = sys.modules["builtins"]
    sys.modules["__main__"] = module
    sys.argv = [wanted["filename"]]
    failure = None
    try:
        for index, text in enumerate(wanted["setup"]):
            try:
                exec(current.files.compile(text, f"setup-{index + 1}.py"), module.__dict__)
            except Exception:
                # A block that is meant to fail can be gone on from too; whether it may fail is judged where it stands.
                continue
        # The page goes on from here: what the set-up printed or took is not part of this run.
        current.silent = False
        module.__file__ = wanted["filename"]
        code = current.files.compile(wanted["code"], wanted["filename"])
        if wanted["trace"]:
            current.trace = Trace(current.emit, Sources(current.files.texts), current.files.codes)
            current.trace.start()
        exec(code, module.__dict__)
    except virtual_loop.RunStopped:
        pass
    except SystemExit as error:
        failure = error
    except BaseException as error:
        failure = error
        if current.verdict is None and isinstance(error, MemoryError):
            current.verdict = "memory-limit"
        ending.report(error)
    code = ending.exit_status(failure) if failure is not None or current.verdict is None else 1
    exception = None
    if failure is not None:
        exception = ending.described(failure)
        held[0] = failure
    failure = None
    try:
        atexit._run_exitfuncs()
    except BaseException as error:
        ending.report(error)
    if current.trace is not None:
        current.trace.stop()
        current.trace = None
    last = (current, module)
    names = [name for name in vars(module) if name != "__builtins__"]
    names.sort(key=lambda name: not name.startswith("_"))
    _reply(
        exit=code,
        exception=exception,
        held=id(held),
        main=id(vars(module)),
        none=id(None),
        names=names,
    )


def finish():
    """Replies the rest of the run, after the host let go of the program's names."""
    current = last[0]
    current.silent = True
    _reply(
        elapsed=round(current.clock.now(), 9),
        verdict=current.verdict,
        detail=current.detail,
        events=current.events,
    )


def _reply(**fields):
    with open(_REPLY, "w", encoding="utf-8") as file:
        json.dump(fields, file)


_REQUEST = "/docrun/request.json"
_REPLY = "/docrun/reply.json"
# The exception that ended the program, for the host to let go of: frames under it may hold the last references.
held = {}
_kept = []
last = None
_clock = None


def _arrange(current):
    sys.stdout = open_stream("<stdout>", 1, lambda data: current.write("stdout", data), "strict")
    sys.stderr = open_stream("<stderr>", 2, lambda data: current.write("stderr", data), "backslashreplace")
    sys.__stdout__, sys.__stderr__ = sys.stdout, sys.stderr
    time.sleep = current.sleep
    os.write = current.write_descriptor
    random.seed(0)
    sys.addaudithook(current.audit)
    for name in list(sys.modules):
        if name.split(".")[0] in _OUTSIDE:
            sys.modules[name] = None
    for name in _OUTSIDE:
        sys.modules[name] = None
    asyncio.run = asyncio.runners.run
    asyncio.events._set_running_loop(None)
    kind = virtual_loop.loop_class(current.clock, lambda: current.trace)
    original = type(asyncio.events._get_event_loop_policy()).__mro__[1]
    policy = type("_UnixDefaultEventLoopPolicy", (original,), {"new_event_loop": lambda self: kind()})
    asyncio.events._event_loop_policy = policy()
    asyncio.SelectorEventLoop = asyncio.EventLoop = kind
