"""How a program ends: its traceback, its exit status, and the words of its exception."""

from __future__ import annotations

import os
import sys
import traceback

_HERE = os.path.dirname(__file__)


def report(error: BaseException) -> None:
    """Prints the traceback as the interpreter does, without the frames of this folder."""
    trace = error.__traceback__
    while trace is not None and trace.tb_frame.f_code.co_filename.startswith(_HERE):
        trace = trace.tb_next
    error = error.with_traceback(trace)
    if sys.excepthook is not sys.__excepthook__:
        sys.excepthook(type(error), error, trace)
    else:
        sys.stderr.write("".join(traceback.format_exception(type(error), error, trace)))


def exit_status(failure: BaseException | None) -> int:
    """The status that the process ends with; prints what was given to sys.exit instead of a number."""
    if failure is None:
        return 0
    if not isinstance(failure, SystemExit):
        return 1
    if failure.code is None:
        return 0
    if isinstance(failure.code, int):
        return failure.code & 0xFF
    sys.stderr.write(f"{failure.code}\n")
    return 1


def message(error: BaseException) -> str:
    """What str() makes of an exception; empty where that fails."""
    try:
        return str(error)
    except Exception:
        return ""


def described(error: BaseException) -> dict[str, str]:
    """Type and message of an exception."""
    return {"type": type(error).__name__, "message": message(error)}


def module(error: BaseException) -> str | None:
    """Where the class of an exception is defined; None for a builtin one, or one of the program."""
    name = type(error).__module__
    return None if name in ("builtins", "__main__") else name
