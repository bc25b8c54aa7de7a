"""One explored run: its changes, and what is told of it. The harness asks for it where a request has changes."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from ..virtual_loop import MAX_ITERATIONS
from .changes import Changes
from .watched import Watched

if TYPE_CHECKING:
    import asyncio
    import types

    from ..recorder import Recorder
    from ..shapes import Explore


class Exploration:
    """Goes with one run from before its program is compiled to after its names are gone."""

    def __init__(self, wanted: Explore, code: str, current: Recorder) -> None:
        self._wanted = wanted
        self._files = current.files
        # What is there before the program is not looked at by each collection: that would take most of the time.
        gc.freeze()
        if wanted["iterations"] is not None:
            current.clock.iterations = MAX_ITERATIONS - wanted["iterations"]
        self._watched = Watched(current.clock, current.files.codes, wanted["tells"])
        self._changes = Changes(wanted["changes"], self._watched)
        # The program, with other values of its constants.
        self.text = self._changes.varied(code)

    def loop_class(self, base: type[asyncio.BaseEventLoop]) -> type[asyncio.BaseEventLoop]:
        """The class of event loops that make the changes."""
        return self._changes.loop_class(base)

    def ended(self, failure: BaseException | None, module: types.ModuleType) -> None:
        """The program has ended, and its names are still there."""
        self._watched.ended(failure, self._changes.sent)
        check = self._wanted["check"]
        if check is not None:
            self._watched.check(self._files.compile(check, "check.py"), vars(module))

    def result(self) -> dict[str, object]:
        """What the host is told."""
        return self._watched.result(self._wanted["census"])
