"""The part of an event loop that tells the tracer what it takes on, whatever the loop's clock."""

import os


def reporting(base, trace):
    """A class of event loops made of `base`; `trace()` gives the trace of the run, or None."""

    class ReportingLoop(base):
        def create_task(self, coro, **kwargs):
            current = trace()
            create = super().create_task
            task = create(coro, **kwargs) if current is None else current.create_task(create, coro, kwargs)
            return trim(task)

        def call_soon(self, callback, *args, context=None):
            handle = trim(super().call_soon(callback, *args, context=context))
            if trace() is not None:
                trace().scheduled(handle, callback)
            return handle

        def call_at(self, when, callback, *args, context=None):
            timer = trim(super().call_at(when, callback, *args, context=context))
            if trace() is not None:
                trace().scheduled(timer, callback)
            return timer

    return ReportingLoop


def stand_for(kind, name):
    """Gives a class the name of the loop it stands for, so that a program that prints the loop's type says what it says."""
    kind.__module__ = "asyncio.unix_events"
    kind.__name__ = kind.__qualname__ = name
    return kind


_HERE = os.path.dirname(__file__) + os.sep


def trim(thing):
    """Takes the frames of this folder out of the stack that debug mode keeps with a task or handle."""
    stack = thing._source_traceback
    if stack:
        stack[:] = [frame for frame in stack if not frame.filename.startswith(_HERE) and frame.filename != "<string>"]
    return thing
