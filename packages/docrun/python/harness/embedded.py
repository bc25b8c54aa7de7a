"""Runs one program as `python FILE` would, on a virtual clock, and collects what happened in one sequence.

The host starts each run from the same memory image, so nothing here undoes what a program did to the interpreter.
"""

from __future__ import annotations

import asyncio
import asyncio.events
import atexit
import importlib
import json
import linecache
import os
import random
import signal
import sys
import time
import types
from typing import TYPE_CHECKING

from . import blocking, ending, virtual_loop
from .recorder import Recorder
from .streams import open_stream

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .explore.exploration import Exploration
    from .shapes import EmbeddedRequest, Event
    from .tracer import Trace

_REQUEST = "/docrun/request.json"
# Sent by the host when a run has had its time. No program has a use for it here: nothing limits the processor's time.
_OUT_OF_TIME = signal.SIGXCPU
_REPLY = "/docrun/reply.json"
# What programs must find as it is where there is no host around the interpreter: nothing.
_OUTSIDE = ("js", "pyodide_js", "pyodide", "_pyodide", "pyodide_core", "_pyodide_core", "webbrowser")
# What many programs import: it is in the memory image, and needs no time then.
_USUAL = (
    "collections.abc",
    "contextlib",
    "dataclasses",
    "datetime",
    "functools",
    "itertools",
    "queue",
    "threading",
    "typing",
    "warnings",
)
_write = os.write


class _Kept:
    """What lasts from one call of the host to the next: the clock, then the run and the module of its program."""

    clock: tuple[Callable[[], float], Callable[[float], object]]
    say: Callable[[Event], object]
    run: Recorder
    explored: Exploration | None
    module: types.ModuleType
    code: types.CodeType


_kept = _Kept()
# The exception that ended the program, for the host to let go of: frames under it may hold the last references.
held: dict[str, BaseException] = {}


def prepare(host: str, traces: bool) -> None:
    """Imports what every run needs, once, before the memory image is taken.

    `host` is the path of a device: a number that is written to it, in seconds, becomes the time, and an object of JSON is
    an event of the run. The tracer, which needs CPython 3.12, is imported only where programs will be traced.
    """
    for name in _USUAL:
        importlib.import_module(name)
    # The library is in an archive: warnings find the lines of its files only where they are told of it.
    for module in [*sys.modules.values()]:
        if getattr(module, "__file__", None):
            linecache.lazycache(str(module.__file__), vars(module))
    descriptor = os.open(host, os.O_WRONLY)
    encode = json.JSONEncoder(separators=(",", ":")).encode
    _kept.clock = (time.monotonic, lambda seconds: _write(descriptor, repr(seconds).encode()))
    _kept.say = lambda event: _write(descriptor, (encode(event) + "\n").encode())
    # What is made at the first use is made before the image is.
    if traces:
        _trace(Recorder(*_kept.clock, encode))
    json.dumps({})
    signal.signal(_OUT_OF_TIME, lambda _, frame: _kept.run.out_of_time(frame))


def _trace(current: Recorder) -> Trace:
    from .source import Sources
    from .tracer import Trace

    trace = Trace(current.emit, Sources(current.files.texts), current.files.codes, current.amend)
    trace.watch_loops()
    return trace


def begin() -> None:
    """Makes ready what the request file says (JSON: code, setup, filename, trace), and replies where its code is.

    `code` and `main` are addresses of a code object and of the dict that it is to be run in, `held` that of the dict into
    which the exception goes that ends it, under `failure`. The host runs it, so that no frame of ours is on the stack.
    `code` is 0 where there is nothing to run.
    """
    with open(_REQUEST, encoding="utf-8") as file:
        request = file.read()
    wanted: EmbeddedRequest = json.loads(request)
    current = _kept.run = Recorder(*_kept.clock, _kept.say)
    explored = _kept.explored = _explore(current, wanted)
    _arrange(current, explored)
    module = _kept.module = types.ModuleType("__main__")
    module.__dict__["__builtins__"] = sys.modules["builtins"]
    sys.modules["__main__"] = module
    sys.argv = [wanted["filename"]]
    code: types.CodeType | None = None
    try:
        _set_up(current, wanted["setup"], module)
        # The page goes on from here: what the set-up printed or took is not part of this run.
        current.silent = False
        module.__file__ = wanted["filename"]
        code = current.files.compile(wanted["code"] if explored is None else explored.text, wanted["filename"])
    except BaseException as error:
        held["failure"] = error
    if code is not None:
        _kept.code = code
        if wanted["trace"]:
            current.trace = _trace(current)
            current.trace.start()
    _reply(code=0 if code is None else id(code), main=id(vars(module)), held=id(held))


def evaluate() -> None:
    """Runs the code, for a host that cannot."""
    try:
        exec(_kept.code, vars(_kept.module))
    except BaseException as error:
        held["failure"] = error


def end() -> None:
    """Ends the run as the interpreter does when the code of the program has been run, and replies how it ended.

    The reply also tells the host where the program's names are, for it to let go of them one by one as the interpreter
    does at its end: `held` and `main` are addresses of dicts, `none` that of None.
    """
    current, module = _kept.run, _kept.module
    failure = held.get("failure")
    if isinstance(failure, virtual_loop.RunStopped):
        failure = None
        held.clear()
    elif failure is not None and not isinstance(failure, SystemExit):
        if current.verdict is None and isinstance(failure, MemoryError):
            current.verdict = "memory-limit"
        current.failed(failure)
        ending.report(failure)
    status = ending.exit_status(failure) if failure is not None or current.verdict is None else 1
    exception = None
    if failure is not None:
        exception = {**ending.described(failure), "module": ending.module(failure)}
    failure = None
    try:
        atexit._run_exitfuncs()  # pyright: ignore[reportPrivateUsage] -- what is registered has no other way to run
    except BaseException as error:
        ending.report(error)
    current.close_trace()
    if _kept.explored is not None:
        _kept.explored.ended(held.get("failure"), module)
    names = [name for name in vars(module) if name != "__builtins__"]
    names.sort(key=lambda name: not name.startswith("_"))
    _reply(
        exit=status,
        exception=exception,
        held=id(held),
        main=id(vars(module)),
        none=id(None),
        names=names,
    )


def finish() -> None:
    """Replies the rest of the run, after the host let go of the program's names."""
    current = _kept.run
    current.finish()
    _reply(
        elapsed=round(current.clock.now(), 9),
        verdict=current.verdict,
        detail=current.detail,
        **({} if _kept.explored is None else {"explored": _kept.explored.result()}),
    )


def _explore(current: Recorder, wanted: EmbeddedRequest) -> Exploration | None:
    """What changes the run, where it is to be another one; nothing of that is imported otherwise."""
    explore = wanted.get("explore")
    if explore is None:
        return None
    from .explore.exploration import Exploration

    return Exploration(explore, wanted["code"], current)


def _set_up(current: Recorder, texts: list[str], module: types.ModuleType) -> None:
    """Runs the blocks that the program goes on from."""
    for index, text in enumerate(texts):
        try:
            exec(current.files.compile(text, f"setup-{index + 1}.py"), module.__dict__)
        except Exception:
            # A block that is meant to fail can be gone on from too; whether it may fail is judged where it stands.
            continue


def _reply(**fields: object) -> None:
    with open(_REPLY, "w", encoding="utf-8") as file:
        json.dump(fields, file)


def _arrange(current: Recorder, explored: Exploration | None) -> None:
    sys.stdout = open_stream("<stdout>", 1, lambda data: current.write("stdout", data), "strict")
    sys.stderr = open_stream("<stderr>", 2, lambda data: current.write("stderr", data), "backslashreplace")
    sys.__stdout__, sys.__stderr__ = sys.stdout, sys.stderr
    time.sleep = current.sleep
    os.write = current.write_descriptor
    blocking.arrange(current.wait)
    random.seed(0)
    sys.addaudithook(current.audit)
    if sys.version_info < (3, 12):
        # Threads are audited from 3.12 on.
        threading: Any = sys.modules["threading"]

        def refuse(*arguments: object) -> None:
            current.audit("_thread.start_new_thread", arguments)

        threading._start_new_thread = refuse
    # To import a module that is None fails.
    modules: dict[str, Any] = sys.modules
    for name in [*modules, *_OUTSIDE]:
        if name.split(".")[0] in _OUTSIDE:
            modules[name] = None
    asyncio.run = asyncio.runners.run
    asyncio.events._set_running_loop(None)
    kind = virtual_loop.loop_class(current.clock)
    if explored is not None:
        kind = explored.loop_class(kind)
    # From 3.14 on the policy is not public any more, and its public names warn.
    events: Any = asyncio.events
    get_policy = getattr(events, "_get_event_loop_policy", None) or events.get_event_loop_policy
    original = type(get_policy()).__mro__[1]

    def new_event_loop(_: object) -> asyncio.BaseEventLoop:
        return kind()

    policy = type("_UnixDefaultEventLoopPolicy", (original,), {"new_event_loop": new_event_loop})
    events._event_loop_policy = policy()
    public: Any = asyncio
    public.SelectorEventLoop = kind
    if hasattr(public, "EventLoop"):
        public.EventLoop = kind
