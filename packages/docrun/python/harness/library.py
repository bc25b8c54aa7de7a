"""Which functions of asyncio the tracer looks at, and what each means to a reader."""

from __future__ import annotations

import asyncio
import asyncio.base_events
import asyncio.events
import asyncio.locks
import asyncio.queues
import asyncio.runners
import asyncio.taskgroups
import asyncio.tasks
import asyncio.timeouts
import inspect
import types
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import CodeType, ModuleType
    from typing import Any, TypeGuard

_CO_COROUTINE = inspect.CO_COROUTINE | inspect.CO_ASYNC_GENERATOR

_MODULES = (
    asyncio.base_events,
    asyncio.locks,
    asyncio.queues,
    asyncio.runners,
    asyncio.taskgroups,
    asyncio.tasks,
    asyncio.timeouts,
    asyncio.threads,
)

# Objects that tasks meet at: a wait inside one of their methods is a wait for that object.
MEETING_PLACES: tuple[type[Any], ...] = (
    asyncio.Lock,
    asyncio.Event,
    asyncio.Condition,
    asyncio.Semaphore,
    asyncio.Queue,
    asyncio.Barrier,
)

# What is said once the method has returned, by the method that does the work.
_OPERATIONS: dict[type[Any], tuple[str, ...]] = {
    asyncio.Lock: ("acquire", "release"),
    asyncio.Semaphore: ("acquire", "release"),
    asyncio.BoundedSemaphore: ("release",),
    asyncio.Event: ("set", "clear", "wait"),
    asyncio.Condition: ("notify", "wait"),
    asyncio.Queue: ("put_nowait", "get_nowait", "task_done", "shutdown", "join"),
}


def is_future(thing: object) -> TypeGuard[asyncio.Future[Any]]:
    """Whether a thing is a future of asyncio; unlike isinstance(), with a result of any type."""
    return isinstance(thing, asyncio.Future)


def is_task(thing: object) -> TypeGuard[asyncio.Task[Any]]:
    """Whether a thing is a task of asyncio, likewise."""
    return isinstance(thing, asyncio.Task)


def code_of(owner: object, name: str) -> CodeType:
    """The code of a function of the library, public or not: of many there are no stubs."""
    return getattr(owner, name).__code__


def coroutine_codes() -> dict[CodeType, str]:
    """Code object → qualified name, for every coroutine function of asyncio that can stand in an await chain."""
    return coroutines_of(_MODULES)


def coroutines_of(modules: Iterable[ModuleType]) -> dict[CodeType, str]:
    """Code object → qualified name, for every coroutine function of some modules."""
    found: dict[CodeType, str] = {}
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, types.FunctionType):
                _add(found, value)
            elif isinstance(value, type) and value.__module__ == module.__name__:
                for member in vars(value).values():
                    if isinstance(member, types.FunctionType):
                        _add(found, member)
    return found


def foreign_coroutines(modules: Iterable[ModuleType]) -> dict[CodeType, str]:
    """The same for libraries that the program uses, with the functions inside of functions, by full names."""
    found: dict[CodeType, str] = {}
    for module in modules:
        for value in list(vars(module).values()):
            for member in list(vars(value).values()) if isinstance(value, type) else (value,):
                function = inspect.unwrap(member) if callable(member) else member
                if isinstance(function, types.FunctionType) and function.__module__ == module.__name__:
                    _add_nested(found, function.__code__, module.__name__)
    return found


def _add_nested(found: dict[CodeType, str], code: CodeType, module: str) -> None:
    if code.co_flags & _CO_COROUTINE:
        found[code] = f"{module}.{code.co_qualname}"
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            _add_nested(found, constant, module)


def operation_codes() -> dict[CodeType, str]:
    """Code object → (method name), for the methods of meeting places whose return is an event."""
    found: dict[CodeType, str] = {}
    for kind, names in _OPERATIONS.items():
        for name in names:
            method = vars(kind).get(name)
            if method is not None:
                found[method.__code__] = name.removesuffix("_nowait")
    return found


def announcements() -> dict[CodeType, str]:
    """Code object → event kind, for library functions whose start is an event."""
    return {
        code_of(asyncio.timeouts.Timeout, "_on_timeout"): "deadline",
        code_of(asyncio.taskgroups.TaskGroup, "_abort"): "abort",
        code_of(asyncio.runners, "_cancel_all_tasks"): "shutdown",
    }


# The tasks in which asyncio.run closes the loop and the async generators: no part of the program.
CLOSING = (
    asyncio.BaseEventLoop.shutdown_asyncgens.__code__,
    asyncio.BaseEventLoop.shutdown_default_executor.__code__,
)


def is_closing(coro: object) -> bool:
    """Whether a task drives the end of the loop; the aclose() of an async generator is no coroutine object."""
    return getattr(coro, "cr_code", None) in CLOSING or type(coro).__name__ == "async_generator_athrow"


# Where a TaskGroup waits for its tasks; it takes a cancellation in there and goes on waiting.
GROUP_ENDS = ("TaskGroup.__aexit__", "TaskGroup._aexit")

HANDLE_RUN = code_of(asyncio.events.Handle, "_run")

# How the callback is called with which a future makes the task that awaits it go on, in C and in Python.
WAKE_UPS = ("TaskWakeupMethWrapper", "task_wakeup", "_Task__wakeup", "__wakeup")


def _add(found: dict[CodeType, str], function: types.FunctionType) -> None:
    code = function.__code__
    if code.co_flags & _CO_COROUTINE:
        found[code] = function.__qualname__
