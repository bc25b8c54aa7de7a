"""What all parts of the tracer share: the code they know, who runs, where, and the way to say an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from . import library, waiting
from .places import Places
from .tasks import Tasks
from .thread_state import ThreadState

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Iterable
    from types import CodeType, FrameType

    from .shapes import Amend, Event, Fields, WaitsFor, Write
    from .source import Sources


class Scene:
    """One run as the tracer sees it.

    `write(kind, **fields)` takes an event and returns it; `amend(event, **fields)` adds to it what is known later;
    `source` gives the texts of expressions; `codes` are the code objects of the program.
    """

    def __init__(self, write: Write, amend: Amend, source: Sources, codes: Iterable[CodeType]) -> None:
        self._write = write
        self._source = source
        self.amend = amend
        # Whether the program itself called the function of a frame, and not a library other than asyncio on its behalf.
        self.is_direct: Callable[[FrameType], bool] = lambda _: True
        # In how many seconds a timer is due.
        self.delay: Callable[[asyncio.TimerHandle], float] = lambda timer: round(timer.when() - timer._loop.time(), 9)
        # Whether a suspension says that it is the same call of the library that waits again.
        self.marks_inner_steps = False
        # Who, other than what runs now, asked for a task that is being created, as fields of its event.
        self.asked: Callable[[], Fields] = dict
        self.user = {code: code.co_name for code in codes}
        self.library = library.coroutine_codes()
        self.state = ThreadState()
        self.tasks = Tasks(self.state)
        self.places = Places(self.user, source)
        # Each is asked what a suspended function of the library waits for; see `waiting.in_library`.
        self.waits: list[WaitsFor] = [waiting.in_library]

    def emit(self, kind: str, **fields: object) -> Event:
        """Says an event, after the one that was still to be said."""
        self.settle_catch()
        return self._write(kind, **fields)

    def waits_for(self, name: str | None, frame: FrameType) -> Fields | None:
        """What a suspended function of the library, by its qualified name, waits for; None where it does not show there."""
        for ask in self.waits:
            found = ask(name, frame, self.tasks.number)
            if found is not None:
                return found
        return None

    def settle_catch(self) -> None:
        """Says that an except clause took an exception, once its body has begun."""
        if self.state.handling is None:
            return
        frame, event = self.state.handling
        self.state.handling = None
        clause = self._source.except_clause(frame)
        if clause is not None:
            line, text = clause
            self._write("catch", **{**event, "line": line, "code": text})
