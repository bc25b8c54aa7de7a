"""Short texts of values for the trace, made without running any code of the program under trace."""

_PLAIN = (int, float, complex, bool, type(None), bytes, range)
_LIMIT = 40


def short(value, depth=0):
    """The repr of a value of a built-in type, else its type in angle brackets; at most 40 characters."""
    kind = type(value)
    if kind is str or kind in _PLAIN:
        return _cut(repr(value))
    if depth < 2 and kind in (list, tuple, set, frozenset):
        parts = [short(item, depth + 1) for item in list(value)[:6]]
        if len(value) > 6:
            parts.append("…")
        if kind is list:
            return _cut("[" + ", ".join(parts) + "]")
        if kind is tuple:
            return _cut("(" + ", ".join(parts) + ("," if len(value) == 1 else "") + ")")
        return _cut("{" + ", ".join(parts) + "}") if value else kind.__name__ + "()"
    if depth < 2 and kind is dict:
        parts = [f"{short(key, depth + 1)}: {short(item, depth + 1)}" for key, item in list(value.items())[:6]]
        return _cut("{" + ", ".join(parts) + "}")
    if isinstance(value, BaseException):
        return _cut(f"{kind.__name__}({', '.join(short(arg, depth + 1) for arg in value.args)})")
    if isinstance(value, type):
        return value.__name__
    name = getattr(value, "__name__", None)
    if isinstance(name, str) and callable(value):
        return _cut(name)
    return f"<{kind.__name__}>"


def exception(error):
    """Type and message of an exception, the message only where it is made of built-in values."""
    args = error.args
    if len(args) == 1 and type(args[0]) is str:
        message = args[0]
    elif args:
        message = ", ".join(short(arg) for arg in args)
    else:
        message = ""
    record = {"type": type(error).__name__, "message": message[:200]}
    if isinstance(error, BaseExceptionGroup):
        record["message"] = str(args[0])[:200]
        record["errors"] = [exception(inner) for inner in error.exceptions[:8]]
    return record


def _cut(text):
    return text if len(text) <= _LIMIT else text[: _LIMIT - 1] + "…"
