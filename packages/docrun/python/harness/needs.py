"""What a program needs that only a real interpreter has."""

from __future__ import annotations

import asyncio.base_events
import asyncio.events
import signal
import sys
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from typing import Any

# By audit event (PEP 578).
AUDITED = {
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
_LOOPS = (asyncio.base_events.__file__, asyncio.events.__file__)


def wanted_by(error: BaseException) -> str | None:
    """What a program wanted that ended with `error`; `package NAME` for a module that is not of the library; else None."""
    if isinstance(error, BaseExceptionGroup):  # noqa: F821 -- the embedded interpreter is 3.11 or later
        group = cast("BaseExceptionGroup[Any]", error)  # noqa: F821 -- likewise
        return next(filter(None, map(wanted_by, group.exceptions)), None)
    if isinstance(error, NotImplementedError):
        return _of_loop(error)
    if isinstance(error, AttributeError) and error.obj is signal:
        return "signal"
    if isinstance(error, ModuleNotFoundError) and error.name is not None:
        name = error.name.partition(".")[0]
        # One that is there, as None, is one of the host, which no interpreter has.
        if name not in sys.modules:
            return "module" if name in sys.stdlib_module_names else f"package {name}"
    return None


def _of_loop(error: NotImplementedError) -> str | None:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None or trace.tb_frame.f_code.co_filename not in _LOOPS:
        return None
    name = trace.tb_frame.f_code.co_name
    if "subprocess" in name:
        return "process"
    return "signal" if "signal" in name else "socket"
