"""The text of the expression that a frame is at, taken from the program's own source."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import CodeType, FrameType

    from .shapes import Position

_LIMIT = 90


class Sources:
    """The texts of all files of a program, by file name."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._files = {name: _Source(text, ast.parse(text)) for name, text in texts.items()}

    def at(self, frame: FrameType) -> str:
        """The expression the frame is executing, on one line, or '' where the compiler left no position."""
        file = self._files.get(frame.f_code.co_filename)
        return file.at(frame) if file is not None else ""

    def except_clause(self, frame: FrameType) -> tuple[int, str] | None:
        """Line and text of the innermost except clause that the frame is in, else None."""
        file = self._files.get(frame.f_code.co_filename)
        return file.except_clause(frame.f_lineno) if file is not None else None


class _Source:
    """Positions to texts, for one program. Lines from 1, columns in UTF-8 bytes as the compiler counts them."""

    def __init__(self, text: str, tree: ast.Module) -> None:
        self._lines = [line.encode() for line in text.split("\n")]
        self._named: dict[Position, str] = {}
        self._clauses: list[tuple[int, int, str]] = []
        for node in ast.walk(tree):
            if isinstance(node, ast.AsyncWith):
                for item in node.items:
                    label = "async with " + self._segment(item.context_expr)
                    self._named[_place(item.context_expr)] = label
                    self._named.setdefault(_place(node), label)
            elif isinstance(node, (ast.Try, ast.TryStar)):
                word = "except" if isinstance(node, ast.Try) else "except*"
                for clause in node.handlers:
                    text = word if clause.type is None else f"{word} {self._segment(clause.type)}"
                    self._clauses.append((clause.lineno, clause.end_lineno or clause.lineno, text))
            elif isinstance(node, ast.AsyncFor):
                label = f"async for {self._segment(node.target)} in {self._segment(node.iter)}"
                self._named[_place(node.iter)] = label
                self._named[_place(node)] = label

    def at(self, frame: FrameType) -> str:
        """The expression the frame is executing, on one line, or '' where the compiler left no position."""
        place = _position(frame.f_code, frame.f_lasti)
        if place is None:
            return ""
        return self._named.get(place) or self._cut(place)

    def except_clause(self, line: int) -> tuple[int, str] | None:
        """First line and text of the innermost except clause whose body holds `line`, else None."""
        around = [(first, text) for first, last, text in self._clauses if first <= line <= last]
        return max(around) if around else None

    def _segment(self, node: ast.expr) -> str:
        return self._cut(_place(node))

    def _cut(self, place: Position) -> str:
        first, last, start, end = place
        if first == last:
            text = self._lines[first - 1][start:end]
        else:
            middle = self._lines[first : last - 1]
            text = b" ".join([self._lines[first - 1][start:], *middle, self._lines[last - 1][:end]])
        words = " ".join(text.decode("utf-8", "replace").split())
        words = words.replace("( ", "(").replace(", )", ")").replace(" )", ")")
        return words if len(words) <= _LIMIT else words[: _LIMIT - 1] + "…"


def _place(node: ast.expr | ast.stmt) -> Position:
    # A node that was made from a text has its place there.
    assert node.end_lineno is not None
    assert node.end_col_offset is not None
    return (node.lineno, node.end_lineno, node.col_offset, node.end_col_offset)


def _position(code: CodeType, offset: int) -> Position | None:
    # co_positions has one entry for each code unit of two bytes (PEP 657).
    for index, place in enumerate(code.co_positions()):
        if index == offset // 2:
            first, last, start, end = place
            if first is None or last is None or start is None or end is None:
                return None
            return (first, last, start, end)
    return None
