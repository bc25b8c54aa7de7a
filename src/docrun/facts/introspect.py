"""Prints the public API of asyncio on the interpreter that runs it, as JSON: names, kinds and signatures."""

import asyncio
import asyncio.unix_events
import inspect
import json
import platform


def kind_of(value, member=False):
    if inspect.isclass(value):
        return "exception" if issubclass(value, BaseException) else "class"
    if inspect.iscoroutinefunction(value):
        return "coroutine method" if member else "coroutine function"
    if callable(value):
        return "method" if member else "function"
    return "constant"


def signature_of(value):
    """The signature as Python shows it; empty where it has none."""
    if not callable(value):
        return ""
    try:
        return str(inspect.signature(value))
    except (TypeError, ValueError):
        return ""


def without_self(signature):
    """A method as it is called: `(self, delay)` becomes `(delay)`."""
    if not signature.startswith(("(self", "($self")):
        return signature
    inside = signature.removeprefix("($self").removeprefix("(self").removeprefix(", /").removeprefix(", ")
    return "(" + inside


def facts():
    names = {}
    for name in sorted(asyncio.__all__):
        # The harness stands in for the loop; its facts are those of the loop it stands for.
        value = getattr(asyncio.unix_events, name) if name in ("EventLoop", "SelectorEventLoop") else getattr(asyncio, name)
        names[f"asyncio.{name}"] = {"kind": kind_of(value), "signature": signature_of(value)}
        if not inspect.isclass(value) or issubclass(value, BaseException):
            continue
        for member in sorted(dir(value)):
            if member.startswith("_"):
                continue
            held = inspect.getattr_static(value, member)
            plain = held.__func__ if isinstance(held, (staticmethod, classmethod)) else held
            names[f"asyncio.{name}.{member}"] = {
                "kind": kind_of(plain, member=True),
                "signature": without_self(signature_of(plain)),
            }
    return {"python": platform.python_version(), "names": names}


print(json.dumps(facts(), indent=1, sort_keys=True))
