"""An event loop in real time that tells the tracer what it takes on, and when it waits."""

import asyncio
import asyncio.unix_events
import selectors
import time

from ..reporting_loop import reporting, stand_for, trim


def loop_class(trace):
    """The class of event loops for `trace`; its name is that of the loop it stands for."""
    original = asyncio.unix_events._UnixSelectorEventLoop

    class TracedLoop(reporting(original, lambda: trace)):
        def __init__(self, selector=None):
            self._delay = None
            super().__init__(_observing(selectors.DefaultSelector, self._select) if selector is None else selector)

        def run_forever(self):
            trace.loop_begins()
            super().run_forever()

        def call_later(self, delay, callback, *args, context=None):
            self._delay = delay
            return super().call_later(delay, callback, *args, context=context)

        def call_at(self, when, callback, *args, context=None):
            delay, self._delay = self._delay, None
            trace.expects(when, delay)
            return super().call_at(when, callback, *args, context=context)

        def call_soon_threadsafe(self, callback, *args, context=None):
            schedule = super().call_soon_threadsafe
            return trim(trace.scheduled_from_thread(lambda: schedule(callback, *args, context=context), callback))

        def _select(self, select, timeout):
            began = time.monotonic()
            trace.loop_waits(timeout is None or timeout > 0)
            ready = select(timeout)
            # What other threads gave to the loop says itself where it came from.
            asked = any(key.fd != self._ssock.fileno() for key, _ in ready)
            trace.loop_has_waited(self.time() + self._clock_resolution, began if ready else None, asked)
            return ready

    return stand_for(TracedLoop, original.__name__)


def _observing(base, observe):
    class Selector(base):
        def select(self, timeout=None):
            return observe(super().select, timeout)

    return stand_for(Selector, base.__name__)()
