"""Asks the interpreter that runs it of the public API of a module: names, kinds, signatures, and what of it is deprecated.

Runs on CPython 3.10 and later, and in the embedded interpreter. What is special about a module stands in `special.py`.
"""

from __future__ import annotations

import importlib
import json
import platform
import sys
from typing import TYPE_CHECKING

from .deprecations import find_deprecations
from .names import find_names
from .special import special_of

if TYPE_CHECKING:
    from typing import Any


def facts(module: str) -> dict[str, Any]:
    """The facts of a module, by its full name; `facts/schema.ts` describes their form."""
    special = special_of(module)
    names = find_names(importlib.import_module(module), special)
    return {
        "python": platform.python_version(),
        "platform": sys.platform,
        "names": names,
        "deprecations": find_deprecations(names, special.probes),
    }


def tell(module: str) -> None:
    """Prints the facts of a module, as JSON on one line."""
    print(json.dumps(facts(module), sort_keys=True, separators=(",", ":")))
