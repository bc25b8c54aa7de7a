"""Texts of exceptions without what differs from one run, or one machine, to the next."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# `at 0x7f3c…` of Python's own reprs, and the name that anyio gives to a cancel scope, which is its address too.
_ADDRESS = re.compile(r"\bat 0x[0-9a-f]+|\bcancel scope [0-9a-f]{8,}\b")

# Folders with what stands for them, both with a slash at the end; a folder comes before the one that it is in.
_folders: list[tuple[str, str]] = []


def name_from(folders: Mapping[str, str]) -> None:
    """Has files of some folders named from these; each folder with what stands for it, such as `/tmp`, or nothing."""
    known = [(f"{folder}/", f"{name}/" if name else "") for folder, name in folders.items()]
    _folders[:] = sorted(known, key=lambda item: -len(item[0]))


def text(message: str) -> str:
    """A message that is the same in every run of a program."""
    for folder, name in _folders:
        message = message.replace(folder, name)
    return _ADDRESS.sub(_without_address, message)


def _without_address(found: re.Match[str]) -> str:
    return f"{found[0].rpartition(' ')[0]} 0x…"
