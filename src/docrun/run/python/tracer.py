"""The trace of one run, taken with sys.monitoring (PEP 669).

Nothing of the program is wrapped or replaced: tasks, coroutines, tracebacks and reprs are the interpreter's own, so
that a program prints the same with and without the tracer. No strong reference to a task, coroutine or exception is
kept, because what asyncio says of a lost task depends on when it is collected.
"""

import asyncio
import inspect
import sys
import weakref

from . import library, naming, values
from . import waiting as waits

_monitoring = sys.monitoring
_EVENT = _monitoring.events
_TOOL = _monitoring.PROFILER_ID
_COROUTINE_FLAGS = inspect.CO_COROUTINE | inspect.CO_ITERABLE_COROUTINE
_FRAME_EVENTS = _EVENT.PY_START | _EVENT.PY_RESUME | _EVENT.PY_RETURN | _EVENT.PY_YIELD
_CALLS = {
    "cancel": "cancel",
    "set_result": "set_result",
    "set_exception": "set_exception",
    "add_done_callback": "add_done_callback",
}


class _Coroutine:
    """One coroutine, from its first step to its end."""

    __slots__ = ("number", "name", "task")

    def __init__(self, number, name, task):
        self.number = number
        self.name = name
        self.task = task


class Trace:
    """Collects events through `emit(kind, **fields)`; `clock` gives the time, `source` the texts of expressions."""

    def __init__(self, emit, source, codes):
        self._write = emit
        self._source = source
        self._user = {}
        self._library = library.coroutine_codes()
        self._operations = library.operation_codes()
        self._announcements = library.announcements()
        self._callbacks = set()
        self._tasks = weakref.WeakKeyDictionary()
        self._task_count = 0
        self._coroutines = {}
        self._coroutine_count = 0
        self._objects = weakref.WeakKeyDictionary()
        self._object_count = 0
        self._causes = {}
        self._steps = []
        self._started = set()
        self._creating = []
        self._chain = []
        self._future = None
        self._raised = None
        self._handling = None
        self._thrown = None
        for code in codes:
            self._user[code] = code.co_name

    # ---- switching on and off

    def start(self):
        _monitoring.use_tool_id(_TOOL, "docrun")
        for event, callback in (
            (_EVENT.PY_START, self._on_start),
            (_EVENT.PY_RESUME, self._on_resume),
            (_EVENT.PY_RETURN, self._on_return),
            (_EVENT.PY_YIELD, self._on_yield),
            (_EVENT.PY_THROW, self._on_throw),
            (_EVENT.PY_UNWIND, self._on_unwind),
            (_EVENT.EXCEPTION_HANDLED, self._on_handled),
            (_EVENT.CALL, self._on_call),
        ):
            _monitoring.register_callback(_TOOL, event, callback)
        for code in self._user:
            wanted = 0
            if code.co_flags & (_COROUTINE_FLAGS | inspect.CO_ASYNC_GENERATOR):
                wanted |= _FRAME_EVENTS
            if _CALLS.keys() & set(code.co_names):
                wanted |= _EVENT.CALL
            if wanted:
                _monitoring.set_local_events(_TOOL, code, wanted)
        for code in self._library:
            _monitoring.set_local_events(_TOOL, code, _FRAME_EVENTS)
        for code in self._operations:
            _monitoring.set_local_events(_TOOL, code, _FRAME_EVENTS)
        for code in self._announcements:
            _monitoring.set_local_events(_TOOL, code, _EVENT.PY_START)
        _monitoring.set_events(_TOOL, _EVENT.PY_THROW | _EVENT.PY_UNWIND | _EVENT.EXCEPTION_HANDLED)

    def stop(self):
        self._settle_catch()
        _monitoring.set_events(_TOOL, 0)
        _monitoring.free_tool_id(_TOOL)

    def _emit(self, kind, **fields):
        self._settle_catch()
        return self._write(kind, **fields)

    # ---- what the loop tells

    def create_task(self, create, coro, kwargs):
        code = getattr(coro, "cr_code", None)
        if library.is_closing(coro):
            return create(coro, **kwargs)
        self._task_count += 1
        number = self._task_count
        frame, via = self._user_frame(sys._getframe(2))
        name = getattr(coro, "__name__", type(coro).__name__)
        if code in self._library:
            name = self._library[code]
        event = self._emit(
            "task",
            task=number,
            name="",
            coro=name,
            args=naming.arguments(coro),
            by=self._cause(),
            via=via[:1],
            **self._place(frame),
        )
        if code is not None and code not in self._user and code not in self._library:
            self._library[code] = name
            _monitoring.set_local_events(_TOOL, code, _FRAME_EVENTS)
        self._creating.append(number)
        try:
            task = create(coro, **kwargs)
        finally:
            self._creating.pop()
        self._tasks[task] = number
        event["name"] = task.get_name()
        return task

    def scheduled(self, handle, callback):
        cause = self._cause()
        # What a timer sets off is set off by the clock, whoever set the timer.
        self._causes[id(handle)] = 0 if isinstance(handle, asyncio.TimerHandle) else cause
        owner = getattr(callback, "__self__", None)
        if isinstance(owner, asyncio.Task) and getattr(callback, "__name__", "") != "cancel":
            if getattr(callback, "__name__", "") in ("TaskWakeupMethWrapper", "task_wakeup", "_Task__wakeup", "__wakeup"):
                self._emit("wake", task=self._number(owner), by=cause)
            return
        function = naming.function(callback)
        code = getattr(function, "__code__", None)
        frame, via = self._user_frame(sys._getframe(2))
        own = code in self._user and not code.co_flags & _COROUTINE_FLAGS
        if own or (frame is not None and all(name.startswith("BaseEventLoop.call_") for name in via)):
            delay = round(handle.when() - handle._loop.time(), 9) if isinstance(handle, asyncio.TimerHandle) else 0
            name = getattr(function, "__name__", type(function).__name__)
            self._emit("schedule", callback=name, after=delay, by=cause, **self._place(frame))
            if own and code not in self._callbacks:
                self._callbacks.add(code)
                _monitoring.set_local_events(_TOOL, code, _EVENT.PY_START | _monitoring.get_local_events(_TOOL, code))

    # ---- what the harness tells

    def blocked(self, seconds):
        frame, _ = self._user_frame(sys._getframe(2))
        self._emit("block", seconds=seconds, task=self._task(), **self._place(frame))

    def printed_at(self, frame):
        """Where a print comes from: the task, coroutine and line of the nearest frame of the program."""
        self._settle_catch()
        frame, _ = self._user_frame(frame)
        return {"task": self._task(), **self._place(frame, text=False)}

    # ---- monitoring callbacks: coroutine frames

    def _on_start(self, code, offset):
        frame = sys._getframe(1)
        kind = self._announcements.get(code)
        if kind is not None:
            self._announce(kind, frame)
            return
        if code in self._callbacks:
            caller = frame.f_back
            # A context's run() leaves no frame of its own: the loop's handle is the caller.
            if caller is not None and caller.f_code is library.HANDLE_RUN:
                self._emit("callback", callback=code.co_name, by=self._cause(), line=code.co_firstlineno)
            return
        task = self._step()
        if code not in self._user:
            return
        self._coroutine_count += 1
        parent, via = self._user_frame(frame.f_back)
        coroutine = _Coroutine(self._coroutine_count, naming.coroutine_name(code), task)
        self._coroutines[id(frame)] = coroutine
        above = self._coroutines.get(id(parent)) if parent is not None else None
        inside = above is not None and above.task == task
        place = self._place(parent) if inside else {"line": code.co_firstlineno, "code": ""}
        self._emit(
            "start",
            co=coroutine.number,
            name=coroutine.name,
            args=naming.frame_arguments(frame),
            task=task,
            parent=above.number if inside else None,
            via=via if inside else [],
            line=place["line"],
            code=place["code"],
        )

    def _on_resume(self, code, offset):
        if code in self._library or code in self._user:
            self._step()

    def _on_yield(self, code, offset, value):
        frame = sys._getframe(1)
        if code.co_flags & inspect.CO_ASYNC_GENERATOR and type(value).__name__ == "async_generator_wrapped_value":
            coroutine = self._coroutines.get(id(frame))
            if coroutine is not None:
                self._emit("yield", co=coroutine.number, task=self._task(), line=frame.f_lineno)
            return
        if not code.co_flags & (_COROUTINE_FLAGS | inspect.CO_ASYNC_GENERATOR):
            return
        if not self._chain:
            self._future = value
        self._chain.append((code, frame))
        if self._is_top(frame):
            self._suspend()
        elif self._thrown == id(frame):
            # throw() goes from the inside out: coroutines around this one were not entered, and do not yield again.
            outer = frame.f_back
            while outer is not None and (outer.f_code in self._user or outer.f_code in self._library):
                self._chain.append((outer.f_code, outer))
                outer = outer.f_back
            self._suspend()

    def _on_return(self, code, offset, value):
        operation = self._operations.get(code)
        if operation is not None:
            self._operated(operation, sys._getframe(1), value)
        frame = sys._getframe(1)
        coroutine = self._coroutines.pop(id(frame), None)
        if coroutine is not None:
            self._emit("return", co=coroutine.number, task=coroutine.task, value=None if value is None else values.short(value))
        if code.co_flags & _COROUTINE_FLAGS and self._is_top(frame):
            task = asyncio.current_task()
            state = "cancelled" if task._must_cancel else "result"
            self._done(state, value=None if value is None else values.short(value))

    def _on_throw(self, code, offset, error):
        if code not in self._user and code not in self._library:
            return
        task = self._step()
        if isinstance(error, StopIteration):
            # An inner coroutine answered the exception with a value.
            return
        frame = sys._getframe(1)
        first, self._thrown = self._thrown is None, id(frame)
        if first and self._library.get(code) in library.GROUP_ENDS:
            # The group takes the cancellation in and waits on: its caller is told only when the block ends.
            user, _ = self._user_frame(frame.f_back)
            self._emit("throw", task=task, error=values.exception(error), **self._place(user))
            return
        coroutine = self._coroutines.get(id(frame))
        if code in self._user and self._raised != id(error):
            if coroutine is None:
                if not code.co_flags & _COROUTINE_FLAGS:
                    return
                # The exception came before the first step: the body never runs.
                self._emit("unstarted", task=task, name=naming.coroutine_name(code), error=values.exception(error))
            elif not isinstance(error, GeneratorExit):
                self._emit("throw", task=task, error=values.exception(error), **self._place(frame))

    def _on_unwind(self, code, offset, error):
        if code not in self._user and code not in self._library:
            return
        frame = sys._getframe(1)
        coroutine = self._coroutines.pop(id(frame), None)
        if self._handling is not None and self._handling[0] is frame:
            self._handling = None
        if isinstance(error, GeneratorExit):
            return
        if coroutine is not None:
            self._raised = id(error)
            self._emit(
                "raise",
                co=coroutine.number,
                task=coroutine.task,
                error=values.exception(error),
                line=frame.f_lineno,
            )
        if code.co_flags & _COROUTINE_FLAGS and self._is_top(frame):
            state = "cancelled" if isinstance(error, asyncio.CancelledError) else "exception"
            self._done(state, error=values.exception(error))

    def _on_handled(self, code, offset, error):
        if code not in self._user or isinstance(error, (GeneratorExit, StopIteration, StopAsyncIteration)):
            return
        frame = sys._getframe(1)
        self._raised = None
        # Whether an except clause takes it shows only when its body runs: await, with and finally have handlers too.
        self._handling = (frame, {"task": self._task(), "error": values.exception(error), **self._place(frame, text=False)})

    def _settle_catch(self):
        if self._handling is None:
            return
        frame, event = self._handling
        self._handling = None
        clause = self._source.except_clause(frame)
        if clause is not None:
            line, text = clause
            self._write("catch", **{**event, "line": line, "code": text})

    # ---- monitoring callbacks: calls of the program

    def _on_call(self, code, offset, callee, first):
        name = _CALLS.get(getattr(callee, "__name__", None))
        if name is None:
            return
        target = getattr(callee, "__self__", None)
        if not isinstance(target, asyncio.Future):
            target = first
        if not isinstance(target, asyncio.Future):
            return
        frame = sys._getframe(1)
        place = self._place(frame)
        if name == "cancel":
            self._emit("cancel", target=self._target(target), accepted=not target.done(), by=self._cause(), **place)
        elif not isinstance(target, asyncio.Task) or name == "add_done_callback":
            self._emit("future", operation=name, target=self._target(target), by=self._cause(), **place)

    # ---- helpers: events made of several facts

    def _announce(self, kind, frame):
        if kind == "deadline":
            timeout = frame.f_locals["self"]
            self._emit("deadline", task=self._number(timeout._task))
        elif kind == "abort":
            group = frame.f_locals["self"]
            tasks = sorted(self._number(task) for task in group._tasks if not task.done())
            self._emit("abort", task=self._number(group._parent_task), tasks=tasks, by=self._cause())
        else:
            left = [task for task in asyncio.all_tasks(frame.f_locals["loop"]) if not task.done()]
            if left:
                self._emit("shutdown", tasks=sorted(self._number(task) for task in left))

    def _operated(self, operation, frame, value):
        place = frame.f_locals.get("self")
        if not isinstance(place, library.MEETING_PLACES) or naming.is_inner(place, frame.f_back):
            return
        user, via = self._user_frame(frame.f_back)
        item = frame.f_locals.get("item") if operation in ("put", "get") else None
        event = {"operation": operation, "object": self._object(place, user), "by": self._cause()}
        if operation in ("put", "get"):
            event["value"] = values.short(item)
        if operation == "notify":
            event["value"] = values.short(frame.f_locals.get("n"))
        if operation == "shutdown" and frame.f_locals.get("immediate"):
            event["value"] = "immediate=True"
        self._emit("object", **event, **self._place(user))

    def _suspend(self):
        chain, self._chain = self._chain, []
        future, self._future = self._future, None
        task = self._task()
        if task == 0:
            return
        inner = None
        via = []
        waiting = {"kind": "pass"} if future is None else None
        for code, frame in chain:
            if code in self._user:
                inner = frame
                break
            via.insert(0, self._library.get(code, code.co_name))
            # The outermost object of the library is the one the program named: Queue.join waits inside an Event.
            waiting = waits.in_library(self._library.get(code), frame, self._number) or waiting
        if waiting is None:
            waiting = waits.for_future(future, self._number)
        if waiting["kind"] == "object":
            waiting = {"kind": "object", "object": self._object(waiting["object"], inner)}
        elif waiting["kind"] == "future" and type(future) is asyncio.Future and naming.variable(future, inner):
            waiting = {"kind": "future", "object": self._object(future, inner)}
        self._emit("suspend", task=task, on=waiting, via=via, **self._place(inner))
        self._end_step()

    def _done(self, state, value=None, error=None):
        if self._task() == 0:
            return
        fields = {"error": error} if error is not None else {"value": value}
        self._emit("done", task=self._task(), state=state, **fields)
        self._end_step()

    # ---- helpers: who and where

    def _step(self):
        """The number of the task whose step is running; says so once at the beginning of each step."""
        task = self._task()
        if task == 0:
            return 0
        if self._steps and self._steps[-1] == task:
            return task
        self._raised = None
        self._thrown = None
        self._chain.clear()
        if not self._creating:
            self._steps.clear()
        self._steps.append(task)
        if task in self._started:
            self._emit("resume", task=task)
        self._started.add(task)
        return task

    def _end_step(self):
        if self._steps:
            self._steps.pop()

    def _task(self):
        loop = asyncio._get_running_loop()
        task = asyncio.current_task(loop) if loop is not None else None
        if task is None:
            return 0
        return 0 if library.is_closing(task.get_coro()) else self._number(task)

    def _number(self, task):
        if not isinstance(task, asyncio.Task):
            return 0
        number = self._tasks.get(task)
        if number is None:
            if self._creating:
                # An eager task runs its first step before its constructor returns.
                number = self._creating[-1]
            else:
                self._task_count += 1
                number = self._task_count
            self._tasks[task] = number
        return number

    def _cause(self):
        task = self._task()
        if task:
            return task
        frame = sys._getframe(1)
        while frame is not None:
            if frame.f_code is library.HANDLE_RUN:
                return self._causes.get(id(frame.f_locals["self"]), 0)
            frame = frame.f_back
        return 0

    def _is_top(self, frame):
        loop = asyncio._get_running_loop()
        task = asyncio.current_task(loop) if loop is not None else None
        coro = task.get_coro() if task is not None else None
        return coro is not None and getattr(coro, "cr_frame", None) is frame

    def _user_frame(self, frame):
        """The nearest frame of the program at or above `frame`, and the public library functions passed on the way."""
        via = []
        while frame is not None:
            code = frame.f_code
            if code in self._user:
                return frame, via
            if code is library.HANDLE_RUN:
                return None, via
            name = frame.f_globals.get("__name__", "")
            if name.startswith("asyncio.") and not code.co_name.startswith("_"):
                via.insert(0, code.co_qualname)
            frame = frame.f_back
        return None, via

    def _place(self, frame, text=True):
        if frame is None:
            place = {"co": None, "line": None}
            return {**place, "code": ""} if text else place
        holder = frame
        coroutine = None
        while holder is not None and coroutine is None:
            coroutine = self._coroutines.get(id(holder))
            holder = holder.f_back
        place = {"co": coroutine.number if coroutine else None, "line": frame.f_lineno}
        return {**place, "code": self._source.at(frame)} if text else place

    def _target(self, future):
        if isinstance(future, asyncio.Task):
            return {"kind": "task", "task": self._number(future)}
        children = getattr(future, "_children", None)
        if children is not None:
            return {"kind": "tasks", "tasks": sorted({self._number(child) for child in children})}
        frame, _ = self._user_frame(sys._getframe(2))
        return {"kind": "future", "object": self._object(future, frame)}

    def _object(self, thing, frame):
        known = self._objects.get(thing)
        if known is None:
            self._object_count += 1
            known = {"id": self._object_count, "type": type(thing).__name__, "name": naming.variable(thing, frame)}
            self._objects[thing] = known
        elif not known["name"]:
            known["name"] = naming.variable(thing, frame)
        return dict(known)
