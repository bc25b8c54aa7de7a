"""The files of a program: compiled under the names that tracebacks show."""

from __future__ import annotations

import inspect
import linecache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import CodeType


class SourceFiles:
    """Compiles the texts of a program and keeps them for tracebacks and for the trace."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.codes: list[CodeType] = []

    def compile(self, text: str, filename: str) -> CodeType:
        """The code of one file, known to tracebacks by its text."""
        linecache.cache[filename] = (len(text), None, text.splitlines(keepends=True), filename)
        code = compile(text, filename, "exec", dont_inherit=True)
        self.texts[filename] = text
        self.codes.extend(_codes(code))
        return code


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if inspect.iscode(constant):
            yield from _codes(constant)
