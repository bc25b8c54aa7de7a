"""Short texts of values for the trace, made without running any code of the program under trace."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from . import steady

if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Any

    from .shapes import Fields

_PLAIN = (int, float, complex, bool, type(None), bytes, range)
_SERIES = (list, tuple, set, frozenset)
# Characters of a text, and of a message of an exception.
_LIMIT = 40
_MESSAGE_LIMIT = 200
# How deep containers are shown, how many of their items, and how many exceptions of a group.
_DEPTH = 2
_ITEMS = 6
_ERRORS = 8


def short(value: object, depth: int = 0) -> str:
    """The repr of a value of a built-in type, else its type in angle brackets; at most 40 characters."""
    kind = type(value)
    if kind is str or kind in _PLAIN:
        return _cut(repr(value))
    if depth < _DEPTH and kind in _SERIES:
        return _cut(_series(kind, cast("Collection[object]", value), depth + 1))
    if depth < _DEPTH and kind is dict:
        return _cut(_mapping(cast("dict[object, object]", value), depth + 1))
    if isinstance(value, BaseException):
        return _cut(f"{kind.__name__}({', '.join(short(arg, depth + 1) for arg in value.args)})")
    if isinstance(value, type):
        return value.__name__
    name = getattr(value, "__name__", None)
    return _cut(name) if isinstance(name, str) and callable(value) else f"<{kind.__name__}>"


def exception(error: BaseException) -> Fields:
    """Type and message of an exception, the message only where it is made of built-in values."""
    args = error.args
    if len(args) == 1 and type(args[0]) is str:
        message = args[0]
    elif args:
        message = ", ".join(short(arg) for arg in args)
    else:
        message = ""
    record: Fields = {"type": type(error).__name__, "message": _message(message)}
    if isinstance(error, BaseExceptionGroup):  # noqa: F821 -- the tracer runs on 3.12 and later
        group = cast("BaseExceptionGroup[Any]", error)  # noqa: F821 -- likewise
        record["message"] = _message(str(args[0]))
        record["errors"] = [exception(inner) for inner in group.exceptions[:_ERRORS]]
    return record


def _message(text: str) -> str:
    # What differs goes first: its length would decide where the text is cut.
    return steady.text(text)[:_MESSAGE_LIMIT]


def _mapping(value: dict[object, object], depth: int) -> str:
    items = list(value.items())[:_ITEMS]
    return "{" + ", ".join(f"{short(key, depth)}: {short(item, depth)}" for key, item in items) + "}"


def _series(kind: type, value: Collection[object], depth: int) -> str:
    parts = [short(item, depth) for item in list(value)[:_ITEMS]]
    if len(value) > _ITEMS:
        parts.append("…")
    if kind is list:
        return "[" + ", ".join(parts) + "]"
    if kind is tuple:
        return "(" + ", ".join(parts) + ("," if len(value) == 1 else "") + ")"
    return "{" + ", ".join(parts) + "}" if value else kind.__name__ + "()"


def _cut(text: str) -> str:
    return text if len(text) <= _LIMIT else text[: _LIMIT - 1] + "…"
