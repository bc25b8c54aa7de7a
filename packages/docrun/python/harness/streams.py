"""Standard output and error that hand each write to the recorder, so that one sequence orders them with everything else."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import ReadableBuffer


class _Raw(io.RawIOBase):
    def __init__(self, name: str, descriptor: int, emit: Callable[[bytes], object]) -> None:
        self._emit = emit
        self._descriptor = descriptor
        self.name = name

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._descriptor

    def write(self, data: ReadableBuffer) -> int:
        taken = bytes(data)
        self._emit(taken)
        return len(taken)


def open_stream(
    name: str, descriptor: int, emit: Callable[[bytes], object], errors: str, lines: bool = False
) -> io.TextIOWrapper:
    """A text stream named `name`; `emit(data)` gets each piece of bytes as it is written, with `lines` as a line ends."""
    raw = _Raw(name, descriptor, emit)
    if lines:
        buffer = io.BufferedWriter(raw)
        stream = io.TextIOWrapper(buffer, encoding="utf-8", errors=errors, newline="\n", line_buffering=True)
        stream.mode = "w"  # pyright: ignore[reportAttributeAccessIssue] -- an attribute of files that open() has made
        return stream
    return io.TextIOWrapper(raw, encoding="utf-8", errors=errors, newline="\n", write_through=True)
