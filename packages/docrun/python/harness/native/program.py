"""Runs one program in this process as `python FILE` would, and tells docrun how it ended."""

from __future__ import annotations

import errno
import fcntl
import gc
import importlib
import json
import multiprocessing.process
import os
import random
import sys
import time
import types
from typing import TYPE_CHECKING

from .. import ending, steady, virtual_loop
from ..source_files import SourceFiles
from . import deadlock, loops, network
from .clock import virtual_clock

if TYPE_CHECKING:
    from typing import Any

    from ..shapes import Fields, Request

# What most programs need.
_USUAL = (
    "asyncio",
    "collections.abc",
    "contextlib",
    "dataclasses",
    "datetime",
    "functools",
    "itertools",
    "logging",
    "threading",
    "traceback",
    "typing",
    "warnings",
)


def prepare() -> None:
    """Imports, once, what most programs need: a program is then a fork away."""
    for name in _USUAL:
        importlib.import_module(name)
    # What is there before the program is never looked at again: a collection in the program is its own.
    gc.collect()
    gc.freeze()


# Past the descriptors that a program gets, and may count on, when it opens files.
_FIRST_DESCRIPTOR = 200


class _Report:
    """The lines for docrun: events of the trace, at last how the program ended."""

    def __init__(self, folder: str) -> None:
        opened = os.open(os.path.join(folder, "events"), os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        # Not handed on to what the program executes.
        self.descriptor = fcntl.fcntl(opened, fcntl.F_DUPFD_CLOEXEC, _FIRST_DESCRIPTOR)
        os.close(opened)
        self.verdict: str | None = None
        self.detail: str | None = None
        self._process = os.getpid()

    def say(self, line: Fields) -> None:
        """Hands on one line."""
        try:
            # What a program wrote here, to a descriptor that it did not open, stands on a line of its own.
            os.write(self.descriptor, b"\n" + json.dumps(line).encode() + b"\n")
        except OSError as error:
            # A program may close all descriptors that it does not know, or print more than a file can hold.
            if error.errno not in (errno.EBADF, errno.EFBIG):
                raise

    def end(self, **result: object) -> None:
        """Says how the program ended; forks of it end too, and are none of docrun's business."""
        if os.getpid() == self._process:
            self.say({"kind": "result", **result})

    def stop(self, verdict: str, detail: str | None = None) -> None:
        """Says why the run was ended; from here on nothing of what is printed counts."""
        if self.verdict is None:
            self.verdict, self.detail = verdict, detail
            self.say({"kind": "ended", "verdict": verdict, "detail": detail})
            _silence()


def run(wanted: Request) -> None:
    """Runs `wanted["code"]` in a new `__main__`; ends with SystemExit, as the interpreter ends.

    `wanted["mode"]` is `real` or `virtual` (the clock), or `traced` (real, with events).
    """
    report = _Report(wanted["folder"])
    _arrange(wanted, report)
    files = SourceFiles()
    module = types.ModuleType("__main__")
    module.__dict__["__builtins__"] = sys.modules["builtins"]
    sys.modules["__main__"] = module
    trace = None
    failure: BaseException | None = None
    _set_up(wanted, files, module)
    started = time.monotonic()
    try:
        module.__file__ = wanted["filename"]
        code = files.compile(wanted["code"], wanted["filename"])
        if wanted["mode"] == "traced":
            from . import traced

            trace = traced.start(report, files)
        gc.collect()
        exec(code, module.__dict__)
    except virtual_loop.RunStopped as stopped:
        report.stop(stopped.verdict)
    except SystemExit as error:
        failure = error
    except BaseException as error:
        failure = error
        if isinstance(error, MemoryError):
            report.stop("memory-limit")
        ending.report(error)
    status = ending.exit_status(failure) if failure is not None or report.verdict is None else 1
    if trace is not None:
        trace.finish()
    report.end(
        exit=status,
        exception=None if failure is None else _described(failure),
        elapsed=time.monotonic() - started,
    )
    failure = code = module = trace = None
    sys.exit(status)


def _described(failure: BaseException) -> dict[str, str | None]:
    said = ending.described(failure)
    return {**said, "message": steady.text(said["message"]), "module": ending.module(failure)}


def _arrange(wanted: Request, report: _Report) -> None:
    sys.argv = [wanted["filename"]]
    sys.path[0] = ""
    # Where processes that are not forked look for the program; noted when the server was started, elsewhere.
    process: Any = multiprocessing.process
    process.ORIGINAL_DIR = os.getcwd()
    sys.path[1:1] = wanted["packages"]
    # As in what is printed: files of the library and of packages are named from where they are imported.
    library = os.path.dirname(os.__file__)
    plain = dict.fromkeys((*wanted["packages"], os.getcwd(), library), "")
    steady.name_from({**plain, os.environ["TMPDIR"]: "/tmp"})
    for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        text: Any = stream
        text.reconfigure(encoding="utf-8", errors=errors, line_buffering=True)
    random.seed(0)
    network.refuse_beyond_loopback(lambda host: report.stop("network", host))
    if wanted["mode"] == "virtual":
        loops.use(virtual_loop.loop_class(virtual_clock()))
    else:
        deadlock.watch(lambda: report.stop("deadlock"))


def _set_up(wanted: Request, files: SourceFiles, module: types.ModuleType) -> None:
    """Runs the blocks that this one goes on from; the page showed already what they print."""
    if not wanted["setup"]:
        return
    kept = [os.dup(1), os.dup(2)]
    _silence()
    for index, text in enumerate(wanted["setup"]):
        try:
            exec(files.compile(text, f"setup-{index + 1}.py"), module.__dict__)
        except Exception:
            # A block that is meant to fail can be gone on from too; whether it may fail is judged where it stands.
            continue
    sys.stdout.flush()
    sys.stderr.flush()
    for descriptor, old in ((1, kept[0]), (2, kept[1])):
        os.dup2(old, descriptor)
        os.close(old)


def _silence() -> None:
    sys.stdout.flush()
    sys.stderr.flush()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    os.close(nowhere)
