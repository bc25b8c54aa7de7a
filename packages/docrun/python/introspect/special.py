"""What cannot be seen from a module itself, where there is something of that sort."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from .deprecations import Probe


class Special(NamedTuple):
    """What is to be known of a module beside what it says of itself."""

    # Names, with dots inside of the module, that belong to its public API though neither it nor its `__all__` lists them.
    unlisted: Sequence[str] = ()
    # A name to the one whose facts are shown for it, where the interpreter's own is something else.
    stand_ins: Mapping[str, str] = {}
    # Uses that are tried, for they warn on some version.
    probes: Sequence[Probe] = ()


# Modules of this package that have a `SPECIAL`, by the module that they know; none is loaded for another one.
_SPECIAL = {"asyncio": "of_asyncio"}


def special_of(module: str) -> Special:
    """What is special about a module."""
    name = _SPECIAL.get(module)
    return importlib.import_module(f".{name}", __package__).SPECIAL if name else Special()
