"""Which functions of asyncio the tracer looks at, and what each means to a reader."""

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
MEETING_PLACES = tuple(
    kind
    for kind in (
        asyncio.Lock,
        asyncio.Event,
        asyncio.Condition,
        asyncio.Semaphore,
        asyncio.Queue,
        getattr(asyncio, "Barrier", None),
    )
    if kind is not None
)

# What is said once the method has returned, by the method that does the work.
_OPERATIONS = {
    asyncio.Lock: ("acquire", "release"),
    asyncio.Semaphore: ("acquire", "release"),
    asyncio.BoundedSemaphore: ("release",),
    asyncio.Event: ("set", "clear", "wait"),
    asyncio.Condition: ("notify", "wait"),
    asyncio.Queue: ("put_nowait", "get_nowait", "task_done", "shutdown", "join"),
}


def coroutine_codes():
    """Code object → qualified name, for every coroutine function of asyncio that can stand in an await chain."""
    return coroutines_of(_MODULES)


def coroutines_of(modules):
    """Code object → qualified name, for every coroutine function of some modules."""
    found = {}
    for module in modules:
        for value in vars(module).values():
            if isinstance(value, types.FunctionType):
                _add(found, value)
            elif isinstance(value, type) and value.__module__ == module.__name__:
                for member in vars(value).values():
                    if isinstance(member, types.FunctionType):
                        _add(found, member)
    return found


def foreign_coroutines(modules):
    """The same for libraries that the program uses, with the functions inside of functions, by full names."""
    found = {}
    for module in modules:
        for value in list(vars(module).values()):
            for member in list(vars(value).values()) if isinstance(value, type) else (value,):
                function = inspect.unwrap(member) if callable(member) else member
                if isinstance(function, types.FunctionType) and function.__module__ == module.__name__:
                    _add_nested(found, function.__code__, module.__name__)
    return found


def _add_nested(found, code, module):
    if code.co_flags & _CO_COROUTINE:
        found[code] = f"{module}.{code.co_qualname}"
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            _add_nested(found, constant, module)


def operation_codes():
    """Code object → (method name), for the methods of meeting places whose return is an event."""
    found = {}
    for kind, names in _OPERATIONS.items():
        for name in names:
            method = vars(kind).get(name)
            if method is not None:
                found[method.__code__] = name.removesuffix("_nowait")
    return found


def announcements():
    """Code object → event kind, for library functions whose start is an event."""
    found = {
        asyncio.timeouts.Timeout._on_timeout.__code__: "deadline",
        asyncio.taskgroups.TaskGroup._abort.__code__: "abort",
        asyncio.runners._cancel_all_tasks.__code__: "shutdown",
    }
    return found


# The tasks in which asyncio.run closes the loop and the async generators: no part of the program.
CLOSING = (
    asyncio.BaseEventLoop.shutdown_asyncgens.__code__,
    asyncio.BaseEventLoop.shutdown_default_executor.__code__,
)


def is_closing(coro):
    """Whether a task drives the end of the loop; the aclose() of an async generator is no coroutine object."""
    return getattr(coro, "cr_code", None) in CLOSING or type(coro).__name__ == "async_generator_athrow"


# Where a TaskGroup waits for its tasks; it takes a cancellation in there and goes on waiting.
GROUP_ENDS = ("TaskGroup.__aexit__", "TaskGroup._aexit")

HANDLE_RUN = asyncio.events.Handle._run.__code__

# How the callback is called with which a future makes the task that awaits it go on, in C and in Python.
WAKE_UPS = ("TaskWakeupMethWrapper", "task_wakeup", "_Task__wakeup", "__wakeup")


def _add(found, function):
    code = function.__code__
    if code.co_flags & _CO_COROUTINE:
        found[code] = function.__qualname__
