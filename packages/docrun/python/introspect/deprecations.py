"""Uses of a module that warn that they are deprecated, or fail by now: each is tried."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, NamedTuple

from .signatures import without_addresses

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable
    from types import TracebackType
    from typing import Any


class Watch:
    """Notes the deprecations that its body warns of, and the exception that ends it."""

    def __init__(self) -> None:
        self.results: list[dict[str, str]] = []
        self._catching = warnings.catch_warnings(record=True)
        self._caught: list[warnings.WarningMessage] = []

    def __enter__(self) -> None:
        self._caught = self._catching.__enter__()
        warnings.simplefilter("always")

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> bool:
        self._catching.__exit__(None, None, None)
        for warning in self._caught:
            if issubclass(warning.category, (DeprecationWarning, PendingDeprecationWarning, FutureWarning)):
                self._note(warning.category, warning.message)
        if isinstance(error, Exception):
            self._note(type(error), error)
        return isinstance(error, Exception)

    def _note(self, kind: type, value: object) -> None:
        result = {"category": kind.__name__, "message": without_addresses(str(value))}
        if result not in self.results:
            self.results.append(result)


class Probe(NamedTuple):
    """A use that warns, or no longer works, on some version."""

    # The full name that it belongs to.
    of: str
    # The code to show.
    how: str
    # What else there is to say: "no-loop" is a program in which no event loop is running.
    where: str | None
    # Does it, with what is to be noted inside of the watch.
    use: Callable[[Watch], object]


def find_deprecations(names: Container[str], probes: Iterable[Probe]) -> list[dict[str, Any]]:
    """What the uses of the names that are there warn of, in the order of the probes."""
    found: list[dict[str, Any]] = []
    for of, how, where, use in probes:
        if of not in names:
            continue
        watch = Watch()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            use(watch)
        found.extend({"of": of, "how": how, "where": where, **result} for result in watch.results)
    return found
