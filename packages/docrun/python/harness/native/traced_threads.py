"""Threads that the program starts, what they wait for, and what they ask of an event loop."""

from __future__ import annotations

import asyncio
import concurrent.futures
import threading
import weakref
from typing import TYPE_CHECKING

from .. import library

if TYPE_CHECKING:
    from types import CodeType, FrameType

    from ..scene import Scene
    from ..shapes import Fields, OnFrame, OnReturn
    from .traced_calls import Callers
    from .traced_jobs import Jobs
    from .traced_lanes import Lanes
    from .traced_lines import Lines

_STARTED = threading.Thread.start.__code__
_EVENT_WAIT = threading.Event.wait.__code__


class Threads:
    """Says where threads begin and end, and marks what one of them cannot have done before another."""

    def __init__(self, scene: Scene, lines: Lines, lanes: Lanes, callers: Callers, jobs: Jobs) -> None:
        self._scene = scene
        self._lines = lines
        self._lanes = lanes
        self._callers = callers
        self._jobs = jobs
        self._sent: weakref.WeakKeyDictionary[threading.Thread, int] = weakref.WeakKeyDictionary()
        self._handles: dict[int, tuple[int, Fields]] = {}
        self._here = threading.local()
        self._own: weakref.WeakSet[threading.Thread] = weakref.WeakSet()
        bootstrap = library.code_of(threading.Thread, "_bootstrap_inner")
        self.starts: dict[CodeType, OnFrame] = {
            _STARTED: self._started,
            bootstrap: self._begun,
            threading.Thread.join.__code__: self._joins,
            library.code_of(concurrent.futures.Future, "result"): self._wants_result,
            library.HANDLE_RUN: self._handle_runs,
        }
        self.returns: dict[CodeType, OnReturn] = {
            bootstrap: self._ended,
            library.code_of(threading, "_shutdown"): lambda _frame, _value: self._lines.mark("goes-on"),
        }
        self.unwinds: dict[CodeType, OnFrame] = {}
        for code in (threading.Condition.wait.__code__, threading.Thread.join.__code__):
            self.returns[code] = lambda frame, _: self._waited(frame)
            self.unwinds[code] = self._waited

    # ---- threads

    def _started(self, frame: FrameType) -> None:
        thread: threading.Thread = frame.f_locals["self"]
        number = self._lanes.number(thread)
        self._sent[thread] = self._lines.send()
        user, direct = self._callers.asker(frame, ())
        if direct and user is not None and self._lanes.know(number):
            self._own.add(thread)
            place = self._scene.places.at(user)
            self._scene.emit("thread", id=number, name=thread.name, by=self._scene.tasks.cause(), **place)
            self._sent[thread] = self._lines.send()

    def _begun(self, frame: FrameType) -> None:
        self._lanes.enter(frame.f_locals["self"])
        sent = self._sent.get(frame.f_locals["self"])
        if sent is not None:
            self._lines.mark("receives", sent)

    def _ended(self, frame: FrameType, _: object) -> None:
        thread: threading.Thread = frame.f_locals["self"]
        if thread in self._own:
            self._scene.emit("thread-end", id=self._lanes.number(thread))

    # ---- waiting

    def _joins(self, frame: FrameType) -> None:
        self._waits(frame, {"kind": "thread", "id": self._lanes.number(frame.f_locals["self"])})

    def _wants_result(self, frame: FrameType) -> None:
        future = frame.f_locals["self"]
        job = self._jobs.number(future)
        if job is not None:
            self._waits(frame, {"kind": "job", "job": job})
        elif not future.done():
            self._waits(frame, {"kind": "future"})

    def _waits(self, frame: FrameType, awaited: Fields) -> None:
        user, direct = self._callers.asker(frame, ())
        if direct and user is not None:
            task = self._scene.tasks.current()
            self._scene.emit("wait", on=awaited, task=task, **self._scene.places.at(user))

    def _waited(self, frame: FrameType) -> None:
        timeout = frame.f_locals.get("timeout")
        if timeout is not None and timeout <= 0:
            return
        # Thread.start waits until the thread runs, which is no waiting for what it does.
        above = frame.f_back
        if above is None or above.f_code is not _EVENT_WAIT or above.f_back is None or above.f_back.f_code is not _STARTED:
            self._lines.mark("goes-on")

    # ---- call_soon_threadsafe and run_coroutine_threadsafe

    def scheduled(self, handle: asyncio.Handle, frame: FrameType | None) -> None:
        """A thread gave a handle to a loop; `frame` called call_soon_threadsafe."""
        asker: Fields = {}
        if frame is not None and frame.f_code is asyncio.run_coroutine_threadsafe.__code__:
            user, _ = self._scene.places.user_frame(frame)
            asker = {"asker": self._lanes.caller(), "via": ["run_coroutine_threadsafe"], **self._scene.places.at(user)}
        self._handles[id(handle)] = (self._lines.send(), asker)

    def asked(self) -> Fields:
        """Who asked for what the loop is doing in this thread, as fields of an event."""
        return getattr(self._here, "asker", {})

    def _handle_runs(self, frame: FrameType) -> None:
        with self._lines.lock:
            nothing: tuple[None, Fields] = (None, {})
            sent, self._here.asker = self._handles.pop(id(frame.f_locals["self"]), nothing)
        if sent is not None:
            self._lines.mark("receives", sent)
