"""Types that the type checker alone reads: nothing imports this module at run time."""

from __future__ import annotations

from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any, NotRequired, Protocol, TypeAlias, TypedDict

# An event of the trace, or some of its fields, such as those that say where it happened: `trace/event.ts` describes them.
Event: TypeAlias = dict[str, Any]
Fields: TypeAlias = dict[str, Any]

# What is told when a function of the library starts or raises, and when it returns a value.
OnFrame: TypeAlias = Callable[[FrameType], object]
OnReturn: TypeAlias = Callable[[FrameType, Any], object]

# What a suspended function of the library, by its qualified name, waits for; asked with a way to number tasks.
WaitsFor: TypeAlias = Callable[[str | None, FrameType, Callable[[object], int]], Fields | None]

# First line, last line, first column, last column, as the compiler counts them.
Position: TypeAlias = tuple[int, int, int, int]


class Write(Protocol):
    """What events are said to."""

    def __call__(self, kind: str, /, **fields: object) -> Event:
        """Takes an event and returns it."""
        ...


class Amend(Protocol):
    """What is told of an event later."""

    def __call__(self, event: Event, /, **fields: object) -> None:
        """Adds fields to an event."""
        ...


class Watch(Protocol):
    """What is told of code that matters."""

    def __call__(self, code: CodeType, /) -> None:
        """Looks, from now on, at what the code does."""
        ...


class Change(TypedDict):
    """One change of a run; which fields it has is said by its kind, see `src/explore/change.ts`."""

    kind: str
    iteration: int
    # The label of a task; null: that of main().
    task: str | None
    # Of a timer, from 1 in the order in which they are set.
    number: int
    factor: float
    exception: str
    name: str
    value: str


class Explore(TypedDict):
    """What is done to a run, and what is to be told of it."""

    changes: list[Change]
    # Whether to tell what went wrong; otherwise the run is changed, and is as it would be without anyone who looks.
    tells: bool
    # Whether to tell who was alive when, and which timers there were.
    census: bool
    # How many turns of event loops the run may take, where that is less than any run may: a change that makes a
    # program endless is to be found soon.
    iterations: int | None
    # What must hold when the program has ended: assertions among its names.
    check: str | None


# What went wrong in a run: `src/explore/thing.ts` describes the kinds.
Thing: TypeAlias = dict[str, Any]


class TimerCensus(TypedDict):
    """A timer that was set."""

    when: float
    # Whether it ends a sleep.
    sleep: bool
    # Whether it was due; false: it was cancelled before.
    fires: bool


class Census(TypedDict):
    """All that changes can be made of."""

    # The labels of the tasks that are alive when an iteration begins, in the order of the iterations.
    iterations: list[list[str]]
    # The iterations in which main() is alive.
    interrupts: list[int]
    timers: list[TimerCensus]


class EmbeddedRequest(TypedDict):
    """What the host wants the embedded interpreter to run."""

    code: str
    # Texts of the blocks that it goes on from.
    setup: list[str]
    filename: str
    trace: bool
    # Not there, or null: the run is as it is.
    explore: NotRequired[Explore | None]


class Request(TypedDict):
    """What docrun wants a native interpreter to start; see `keeper.keep`."""

    id: int
    folder: str
    argv: list[str] | None
    environment: dict[str, str]
    seconds: float
    memory: int
    output: int
    files: int
    processes: int
    network: str
    input: str | None
    merge: bool
    # The process that asks.
    server: int
    # What `program.run` runs, where `argv` is null.
    mode: str
    code: str
    setup: list[str]
    filename: str
    packages: list[str]


class Ended(TypedDict):
    """How a run ended: the status of its process, and what ended it, where that was not itself."""

    status: int
    ended: str | None


class Keeper(TypedDict):
    """A process that keeps a run: the id of its request, its own, and what it has said so far."""

    id: int
    pid: int
    said: bytes


class Report(Protocol):
    """What tells docrun of a run; see `program`."""

    verdict: str | None

    def say(self, line: Fields, /) -> None:
        """Hands on one line."""
        ...


class Part(Protocol):
    """A part of the native tracer: what it is told of, by the code of functions of the library."""

    starts: dict[CodeType, OnFrame]
    returns: dict[CodeType, OnReturn]
    unwinds: dict[CodeType, OnFrame]
