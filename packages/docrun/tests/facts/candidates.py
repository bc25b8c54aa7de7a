"""Prints where the source of asyncio warns that something is deprecated, and which of these places are reached.

Usage: python -I candidates.py FOLDER, where the package `introspect` stands.
"""

from __future__ import annotations

import ast
import json
import pathlib
import sys
import warnings
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

DEPRECATIONS = ("DeprecationWarning", "PendingDeprecationWarning", "FutureWarning")
# These are there on Windows only.
ELSEWHERE = ("proactor_events.py", "windows_events.py", "windows_utils.py")


def warns(call: ast.Call) -> bool:
    """Whether a call says that something is deprecated."""
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    values = [*call.args, *(keyword.value for keyword in call.keywords)]
    named = any(isinstance(value, ast.Name) and value.id in DEPRECATIONS for value in values)
    return name == "_deprecated" or (name in ("warn", "_warn") and named)


def find_calls(node: ast.AST) -> Iterator[ast.Call]:
    """Such calls below a node, but for those on Windows."""
    if isinstance(node, ast.If) and ast.unparse(node.test) == "sys.platform == 'win32'":
        for child in node.orelse:
            yield from find_calls(child)
        return
    if isinstance(node, ast.Call) and warns(node):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from find_calls(child)


def watch(name: str, reached: set[tuple[str, int]]) -> None:
    """Notes which lines call a function of `warnings`."""
    original = getattr(warnings, name)

    def called(*args: object, **options: object) -> object:
        frame = sys._getframe(1)  # pyright: ignore[reportPrivateUsage] -- nothing else says who calls
        reached.add((frame.f_code.co_filename, frame.f_lineno))
        return original(*args, **options)

    setattr(warnings, name, called)


def main() -> None:
    """Tries all probes and looks where they came."""
    import asyncio

    folder = pathlib.Path(asyncio.__file__).parent
    reached: set[tuple[str, int]] = set()
    for name in ("warn", "_deprecated"):
        if hasattr(warnings, name):
            watch(name, reached)
    sys.path.insert(0, sys.argv[1])
    import introspect

    introspect.facts("asyncio")
    places: dict[str, bool] = {}
    for path in sorted(folder.glob("*.py")):
        if path.name not in ELSEWHERE:
            for call in find_calls(ast.parse(path.read_text(encoding="utf-8"))):
                lines = range(call.lineno, (call.end_lineno or call.lineno) + 1)
                places[f"{path.name}:{call.lineno}"] = any((str(path), line) in reached for line in lines)
    print(json.dumps(places))


main()
