"""Runs one program as `python FILE` would, on a virtual clock, and collects what happened in one sequence.

The host starts each run from the same memory image, so nothing here undoes what a program did to the interpreter.
"""

from __future__ import annotations

import asyncio
import asyncio.events
import atexit
import importlib
import json
import os
import random
import sys
import time
import types
from typing import TYPE_CHECKING

from . import ending, virtual_loop
from .recorder import Recorder
from .source import Sources
from .streams import open_stream
from .tracer import Trace

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .explore.exploration import Exploration
    from .shapes import EmbeddedRequest

_REQUEST = "/docrun/request.json"
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
    "threading",
    "typing",
    "warnings",
)
_write = os.write


class _Kept:
    """What lasts from one call of the host to the next: the clock, then the run and the module of its program."""

    clock: tuple[Callable[[], float], Callable[[float], object]]
    run: Recorder
    explored: Exploration | None
    module: types.ModuleType


_kept = _Kept()
# The exception that ended the program, for the host to let go of: frames under it may hold the last references.
held: dict[int, BaseException] = {}


def prepare(clock: str) -> None:
    """Imports what every run needs, once, before the memory image is taken.

    `clock` is the path of a device of the host: what is written to it, in seconds, becomes the time.
    """
    for name in _USUAL:
        importlib.import_module(name)
    descriptor = os.open(clock, os.O_WRONLY)
    _kept.clock = (time.monotonic, lambda seconds: _write(descriptor, repr(seconds).encode()))
    # What is made at the first use is made before the image is.
    Trace(Recorder(*_kept.clock).emit, Sources({}), ())
    json.dumps({})


def run() -> None:
    """Runs what the request file says (JSON: code, setup, filename, trace), and replies how it ended.

    The reply also tells the host where the program's names are, for it to let go of them one by one as the interpreter
    does at its end: `held` and `main` are addresses of dicts, `none` that of None.
    """
    with open(_REQUEST, encoding="utf-8") as file:
        request = file.read()
    wanted: EmbeddedRequest = json.loads(request)
    current = Recorder(*_kept.clock)
    explored = _explore(current, wanted)
    _arrange(current, explored)
    module = types.ModuleType("__main__")
    module.__dict__["__builtins__"] = sys.modules["builtins"]
    sys.modules["__main__"] = module
    sys.argv = [wanted["filename"]]
    failure: BaseException | None = None
    try:
        _set_up(current, wanted["setup"], module)
        # The page goes on from here: what the set-up printed or took is not part of this run.
        current.silent = False
        module.__file__ = wanted["filename"]
        code = current.files.compile(wanted["code"] if explored is None else explored.text, wanted["filename"])
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
    status = ending.exit_status(failure) if failure is not None or current.verdict is None else 1
    exception = None
    if failure is not None:
        exception = ending.described(failure)
        held[0] = failure
    failure = None
    try:
        atexit._run_exitfuncs()  # pyright: ignore[reportPrivateUsage] -- what is registered has no other way to run
    except BaseException as error:
        ending.report(error)
    if current.trace is not None:
        current.trace.stop()
        current.trace = None
    if explored is not None:
        explored.ended(held.get(0), module)
    _kept.run, _kept.module, _kept.explored = current, module, explored
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
    current.silent = True
    _reply(
        elapsed=round(current.clock.now(), 9),
        verdict=current.verdict,
        detail=current.detail,
        events=current.events,
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
    random.seed(0)
    sys.addaudithook(current.audit)
    # To import a module that is None fails.
    modules: dict[str, Any] = sys.modules
    for name in [*modules, *_OUTSIDE]:
        if name.split(".")[0] in _OUTSIDE:
            modules[name] = None
    asyncio.run = asyncio.runners.run
    asyncio.events._set_running_loop(None)
    kind = virtual_loop.loop_class(current.clock, lambda: current.trace)
    if explored is not None:
        kind = explored.loop_class(kind)
    # The policy is not public any more, and its public names warn.
    events: Any = asyncio.events
    original = type(events._get_event_loop_policy()).__mro__[1]

    def new_event_loop(_: object) -> asyncio.BaseEventLoop:
        return kind()

    policy = type("_UnixDefaultEventLoopPolicy", (original,), {"new_event_loop": new_event_loop})
    events._event_loop_policy = policy()
    public: Any = asyncio
    public.SelectorEventLoop = public.EventLoop = kind
