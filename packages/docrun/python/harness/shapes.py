"""Types that the type checker alone reads: nothing imports this module at run time."""

from __future__ import annotations

from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any, Protocol, TypeAlias, TypedDict

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


class EmbeddedRequest(TypedDict):
    """What the host wants the embedded interpreter to run."""

    code: str
    # Texts of the blocks that it goes on from.
    setup: list[str]
    filename: str
    trace: bool


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
