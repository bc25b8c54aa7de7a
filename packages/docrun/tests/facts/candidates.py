"""Prints where the source of asyncio warns that something is deprecated, and which of these places introspect.py reaches.

Usage: python -I candidates.py INTROSPECT
"""

import ast
import json
import pathlib
import runpy
import sys
import warnings

DEPRECATIONS = ("DeprecationWarning", "PendingDeprecationWarning", "FutureWarning")
# These are there on Windows only.
ELSEWHERE = ("proactor_events.py", "windows_events.py", "windows_utils.py")


def warns(call):
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    values = [*call.args, *(keyword.value for keyword in call.keywords)]
    named = any(isinstance(value, ast.Name) and value.id in DEPRECATIONS for value in values)
    return name == "_deprecated" or name in ("warn", "_warn") and named


def find_calls(node):
    if isinstance(node, ast.If) and ast.unparse(node.test) == "sys.platform == 'win32'":
        for child in node.orelse:
            yield from find_calls(child)
        return
    if isinstance(node, ast.Call) and warns(node):
        yield node
    for child in ast.iter_child_nodes(node):
        yield from find_calls(child)


def main():
    import asyncio

    folder = pathlib.Path(asyncio.__file__).parent
    reached = set()

    def watch(name):
        original = getattr(warnings, name)

        def called(*args, **options):
            frame = sys._getframe(1)
            reached.add((frame.f_code.co_filename, frame.f_lineno))
            return original(*args, **options)

        setattr(warnings, name, called)

    for name in ("warn", "_deprecated"):
        if hasattr(warnings, name):
            watch(name)
    runpy.run_path(sys.argv[1])["facts"]()
    places = {}
    for path in sorted(folder.glob("*.py")):
        if path.name not in ELSEWHERE:
            for call in find_calls(ast.parse(path.read_text(encoding="utf-8"))):
                lines = range(call.lineno, call.end_lineno + 1)
                places[f"{path.name}:{call.lineno}"] = any((str(path), line) in reached for line in lines)
    print(json.dumps(places))


main()
