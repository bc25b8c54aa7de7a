"""Which thread or process is meant: numbers instead of the idents of the system, which differ in every run."""

from __future__ import annotations

import multiprocessing.process
import threading
import weakref
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..shapes import Event, Fields

# The threads that run, by their idents; threading.current_thread() would make one up for a foreign thread.
_running: dict[int, threading.Thread] = vars(threading)["_active"]


class Lanes:
    """Numbers threads from 1 in the order in which they are started; the main thread is 0."""

    def __init__(self) -> None:
        self._numbers: weakref.WeakKeyDictionary[threading.Thread, int] = weakref.WeakKeyDictionary()
        self._count = 0
        self._here = threading.local()
        self._here.lane = 0
        self._known = {0}
        self._loop: int | None = None
        # Whether the first loop waits for something to happen.
        self.loop_waits = False
        self._process: int | None = None
        self._process_count = 0
        self._announced: set[int] = set()
        self._forking: int | None = None
        self._forked: int | None = None

    # ---- threads

    def number(self, thread: threading.Thread) -> int:
        """The number of a thread."""
        number = self._numbers.get(thread)
        if number is None:
            number = self._numbers[thread] = self._next()
        return number

    def enter(self, thread: threading.Thread) -> None:
        """The thread that runs is `thread`, which the library does not say of itself before it has begun."""
        self._here.lane = self.number(thread)

    def know(self, number: int) -> bool:
        """From now on the trace knows of a thread; false where it did before."""
        new = number not in self._known
        self._known.add(number)
        return new

    def has_loop(self) -> bool:
        """A loop begins to run here; whether it is the first, which is meant where no thread is named."""
        if self._loop is not None:
            return False
        self._loop = self._own()
        return True

    def is_loop_busy(self) -> bool:
        """Whether the first loop, in another thread than this one, is at work."""
        return self._loop not in (None, self._own()) and not self.loop_waits

    def loop_waits_here(self, waits: bool) -> None:
        """The loop of this thread begins to wait, or has waited."""
        if self._own() == self._loop:
            self.loop_waits = waits

    def loop_thread(self) -> int | None:
        """The thread of the first loop, where the trace has heard of it; None for the main thread."""
        return self._loop if self._loop and self._loop in self._known else None

    def lane(self) -> int | str:
        """Where this line comes from, for the order of lines."""
        return f"process {self._process}" if self._process else self._own()

    def caller(self) -> int:
        """The thread that runs; 0 stands for the main thread and that of the first loop."""
        own = self._own()
        return 0 if own == self._loop else own

    def thread(self) -> Fields:
        """`thread` or `process` as fields of an event; nothing for the main thread and that of the first loop."""
        if self._process:
            return {"process": self._process}
        own = self.caller()
        return {"thread": own} if own else {}

    def unknown(self) -> Event | None:
        """An event that introduces the thread, or the forked process, that runs, where the trace has not heard of it."""
        place = {"by": 0, "co": None, "line": None, "code": ""}
        if self._process:
            if self._process in self._announced:
                return None
            self._announced.add(self._process)
            name = multiprocessing.process.current_process().name
            name = "os.fork()" if name == "MainProcess" else name
            return {"kind": "process", "id": self._process, "name": name, "pool": False, "via": [], **place}
        own = self._own()
        if own in (0, self._loop) or not self.know(own):
            return None
        return {"kind": "thread", "id": own, "name": self._name(), **place}

    def _own(self) -> int:
        lane: int | None = getattr(self._here, "lane", None)
        if lane is None:
            thread = _running.get(threading.get_ident())
            lane = self._here.lane = self._next() if thread is None else self.number(thread)
        return lane

    def _name(self) -> str:
        thread = _running.get(threading.get_ident())
        return "" if thread is None else thread.name

    def _next(self) -> int:
        self._count += 1
        return self._count

    # ---- processes

    def new_process(self) -> int:
        """The number of a process that is about to be started, and announced."""
        number = self._next_process()
        self._announced.add(number)
        return number

    def forks(self, process: int | None) -> None:
        """Children forked from here on are parts of `process`; None: each is one of its own."""
        self._forking = process

    def before_fork(self) -> None:
        """This process is about to be forked."""
        self._forked = self._forking or self._next_process()

    def after_fork_in_child(self) -> None:
        """This process is the child."""
        self._process = self._forked

    def _next_process(self) -> int:
        self._process_count += 1
        return self._process_count
