"""Signatures as Python shows them, alike on all versions where they mean the same."""

from __future__ import annotations

import inspect
import re
import sys


def without_addresses(text: str) -> str:
    """A text without what differs from run to run: `<function f at 0x7f…>` becomes `<function f>`."""
    return re.sub(r" at 0x[0-9a-fA-F]+", "", text)


def spelled_alike(text: str) -> str:
    """Members of enums, and types that may be None, are shown in other ways by other versions, and mean the same."""
    text = re.sub(r"<(\w+\.\w+): -?\w+>", r"\1", text)
    return re.sub(r"\b(?:typing\.)?Optional\[([^\[\]]+)\]", r"\1 | None", text)


def signature_of(value: object) -> str | None:
    """The signature as Python shows it; None where neither it nor its twin in Python has one."""
    if not callable(value):
        return None
    try:
        return spelled_alike(without_addresses(str(inspect.signature(value))))
    except (TypeError, ValueError):
        twin = in_python(value)
        return None if twin is None else signature_of(twin)


def in_python(value: object) -> object:
    """What does the same in Python as a method of the C class `Future` or `Task`: that of `_PyFuture`, `_PyTask`; or None."""
    owner = getattr(value, "__objclass__", None)
    if owner is None or owner.__module__ != "_asyncio":
        return None
    for module in ("asyncio.futures", "asyncio.tasks"):
        twin = getattr(sys.modules.get(module), f"_Py{owner.__name__}", None)
        if twin is not None:
            return getattr(twin, getattr(value, "__name__", ""), None)
    return None


def without_self(signature: str | None) -> str | None:
    """A method as it is called: `(self, delay)` becomes `(delay)`."""
    if signature is None:
        return None
    return re.sub(r"^\((?:\$?self|cls|\$?type)(?:, /)?(?:, |(?=\)))", "(", signature)
