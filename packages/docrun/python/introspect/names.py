"""The public names of a module, and what each is."""

from __future__ import annotations

import inspect
import types
import warnings
from typing import TYPE_CHECKING, cast

from .signatures import signature_of, without_self

if TYPE_CHECKING:
    from typing import Any

    from .special import Special

# Stands for a value that is not there.
_NOTHING = object()


def find_names(module: types.ModuleType, special: Special) -> dict[str, dict[str, Any]]:
    """The facts of each name and, for classes that are no exceptions, of their members, by full name."""
    names: dict[str, dict[str, Any]] = {}
    for name, listed in _public_names(module, special).items():
        value = _value_of(module, special.stand_ins.get(name, name))
        if value is _NOTHING:
            continue
        full = f"{module.__name__}.{name}"
        names[full] = _describe(value, listed)
        if inspect.isclass(value) and not issubclass(value, BaseException):
            for member in dir(value):
                if not member.startswith("_"):
                    names[f"{full}.{member}"] = _describe_member(value, member, listed)
    return names


def _public_names(module: types.ModuleType, special: Special) -> dict[str, bool]:
    """The public names, each with whether `__all__` lists it: asyncio.TaskGroup was forgotten there in 3.11."""
    held = {name: value for name, value in vars(module).items() if not isinstance(value, types.ModuleType)}
    names = {name: False for name, value in held.items() if not name.startswith("_") and not _is_foreign(value, module)}
    names.update((name, False) for name in special.unlisted)
    names.update((name, True) for name in getattr(module, "__all__", ()))
    return names


def _is_foreign(value: object, module: types.ModuleType) -> bool:
    """Whether a class or function was only imported into a module, from another library."""
    origin = getattr(value, "__module__", None)
    if not callable(value) or not isinstance(origin, str):
        return False
    # The part of a library that is written in C has a name of its own: `_asyncio`.
    return origin.partition(".")[0].lstrip("_") != module.__name__.partition(".")[0].lstrip("_")


def _value_of(module: types.ModuleType, name: str) -> object:
    value: object = module
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for part in name.split("."):
            try:
                value = getattr(value, part, _NOTHING)
            except ImportError:
                # A name that is imported when it is asked for, of something that this interpreter lacks.
                return _NOTHING
    return value


def _kind_of(value: object, member: bool) -> str:
    if inspect.isclass(value):
        return "exception" if issubclass(value, BaseException) else "class"
    if inspect.iscoroutinefunction(value):
        return "coroutine method" if member else "coroutine function"
    if (member and isinstance(value, property)) or inspect.isgetsetdescriptor(value):
        return "property"
    if callable(value):
        return "method" if member else "function"
    return "attribute" if member else "constant"


def _has_doc(value: object, kind: str) -> bool:
    doc = None if kind in ("constant", "attribute") else value.__doc__
    return isinstance(doc, str) and doc.strip() != ""


def _describe(value: object, listed: bool, member: bool = False) -> dict[str, Any]:
    kind = _kind_of(value, member)
    signature = signature_of(value)
    return {
        "kind": kind,
        "signature": without_self(signature) if member else signature,
        "doc": _has_doc(value, kind),
        "listed": listed,
    }


def _describe_member(owner: type, name: str, listed: bool) -> dict[str, Any]:
    held = inspect.getattr_static(owner, name)
    if isinstance(held, classmethod):
        # Bound, so that its first parameter is gone already.
        function = cast("classmethod[Any, ..., Any]", held).__func__
        return {**_describe(function, listed, member=True), "signature": signature_of(getattr(owner, name))}
    if isinstance(held, staticmethod):
        return {**_describe(held.__func__, listed, member=True), "signature": signature_of(held.__func__)}
    return _describe(held, listed, member=True)
