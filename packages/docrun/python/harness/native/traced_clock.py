"""Real time, rounded to what does not differ from run to run."""

from __future__ import annotations

import threading
import time

# A wait of which no one said how long it would be, as for another program, counts in steps of so many seconds.
_STEP = 1.0
_SLACK = 0.1
# Timers are told in steps of so many seconds, where they are that near to one.
_FINE_STEP = 0.05
_NEARLY = 0.02


class StableClock:
    """Seconds since the first event loop began, as the program's own waiting makes them.

    Sleeps and timers say for how long they wait, so the instants at which they end are known: the clock moves to such an
    instant once it has passed. How much later than that something really happened is the machine's doing, and so is how
    long anything takes that is no waiting.
    """

    def __init__(self) -> None:
        self._lock = threading.RLock()
        self._now = 0.0
        # When the clock was moved last, by time.monotonic.
        self._since = 0.0
        # Jobs in other processes: how long these take to begin, and to reckon, depends on the machine alone.
        self.reckoning = 0
        # Times of timers, as event loops count, to instants of this clock.
        self._due: dict[float, float] = {}

    def now(self) -> float:
        """The time, in seconds."""
        return self._now

    def after(self, seconds: float) -> float:
        """The instant so many seconds from now, for `reach`."""
        return round(self._now + max(seconds, 0.0), 3)

    def reach(self, instant: float) -> None:
        """A wait until `instant` has ended."""
        with self._lock:
            if instant >= self._now:
                self._now = instant
                self._since = time.monotonic()

    def waited(self, began: float) -> None:
        """A loop has waited since `began`, by time.monotonic, for it did not know how long."""
        with self._lock:
            if self.reckoning:
                return
            now = time.monotonic()
            steps = (now - max(began, self._since) + _SLACK) // _STEP
            if steps > 0:
                self._now = round(self._now + steps * _STEP, 3)
                self._since = now

    # ---- timers

    def expect(self, when: float, seconds: float | None = None) -> None:
        """A timer of a loop is due at `when`; in `seconds`, where that is known better than the loop's clock tells it."""
        with self._lock:
            if seconds is not None:
                self._due[when] = self.after(seconds)
            elif when not in self._due:
                # Some time has passed since `when` was reckoned.
                self._due[when] = self.after(_rounded(when - time.monotonic()))

    def until(self, when: float) -> float:
        """How many seconds from now a timer is due."""
        with self._lock:
            return round(max(self._due.get(when, 0.0) - self.now(), 0.0), 3)

    def pass_by(self, when: float) -> None:
        """A loop goes on at `when`, by its own clock."""
        with self._lock:
            for due in sorted(due for due in self._due if due <= when):
                self.reach(self._due.pop(due))


def _rounded(seconds: float) -> float:
    up = -(-seconds // _FINE_STEP) * _FINE_STEP
    return round(up if up - seconds < _NEARLY else seconds, 2)
