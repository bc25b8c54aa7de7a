"""Uses of asyncio that warn, or warned on some version, that they are deprecated."""

from __future__ import annotations

import asyncio
import concurrent.futures
import functools
import socket
import sys
from typing import TYPE_CHECKING

from .deprecations import Probe

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Coroutine
    from typing import Any

    from .deprecations import Watch

    Register = Callable[[Callable[[Watch], object]], Callable[[Watch], object]]
    UseInLoop = Callable[[asyncio.AbstractEventLoop, Watch], Awaitable[object]]

PROBES: list[Probe] = []
# What the uses have made and not awaited.
_coroutines: list[Any] = []


def _probe(of: str, how: str, where: str | None = None) -> Register:
    """Registers a use; see Probe."""

    def register(use: Callable[[Watch], object]) -> Callable[[Watch], object]:
        @functools.wraps(use)
        def closing(watch: Watch) -> None:
            use(watch)
            while _coroutines:
                _coroutines.pop().close()

        PROBES.append(Probe(of, how, where, closing))
        return use

    return register


def _coroutine() -> Coroutine[Any, Any, object]:
    """A coroutine that may be left as it is."""

    async def nothing() -> None:
        return None

    _coroutines.append(nothing())
    return _coroutines[-1]


def _named(name: str) -> Any:  # noqa: ANN401 -- what it is differs by version
    """What has a name that is not there on every version."""
    return getattr(asyncio, name)


def _called(name: str, *arguments: object) -> Callable[[], object]:
    """A call of it."""
    return lambda: _named(name)(*arguments)


# ---- in a program that has no running loop and has not set any


def _forget_loop() -> None:
    """As at the start of a program, before any loop was made. Since 3.14 no loop is ever made unasked."""
    if sys.version_info < (3, 14):
        _named("set_event_loop_policy")(None)


def _without_loop(of: str, how: str, use: Callable[[], object]) -> None:
    @_probe(of, how, "no-loop")
    def _(watch: Watch) -> None:
        _forget_loop()
        try:
            with watch:
                use()
        finally:
            if sys.version_info < (3, 14):
                loop = asyncio.get_event_loop()
                loop.run_until_complete(asyncio.gather(*asyncio.all_tasks(loop)))
                loop.close()
                _forget_loop()


def _done_future() -> concurrent.futures.Future[None]:
    future: concurrent.futures.Future[None] = concurrent.futures.Future()
    future.set_result(None)
    return future


_without_loop("asyncio.get_event_loop", "asyncio.get_event_loop()", _called("get_event_loop"))
_without_loop("asyncio.Future", "asyncio.Future()", _called("Future"))
_without_loop("asyncio.StreamReader", "asyncio.StreamReader()", _called("StreamReader"))
_without_loop("asyncio.Task", "asyncio.Task(coroutine())", lambda: asyncio.Task(_coroutine()))
_without_loop("asyncio.ensure_future", "asyncio.ensure_future(coroutine())", lambda: asyncio.ensure_future(_coroutine()))
_without_loop("asyncio.gather", "asyncio.gather(coroutine())", lambda: asyncio.gather(_coroutine()))
_without_loop("asyncio.shield", "asyncio.shield(coroutine())", lambda: asyncio.shield(_coroutine()))
_without_loop(
    "asyncio.as_completed",
    "next(iter(asyncio.as_completed([coroutine()])))",
    lambda: _coroutines.append(next(iter(asyncio.as_completed([_coroutine()])))),
)
_without_loop(
    "asyncio.wrap_future",
    "asyncio.wrap_future(concurrent_future)",
    lambda: asyncio.wrap_future(_done_future()),
)


# ---- anywhere


def _anywhere(of: str, how: str, use: Callable[[], object]) -> None:
    @_probe(of, how)
    def _(watch: Watch) -> None:
        with watch:
            use()


async def _coroutine_function() -> None:
    return None


_anywhere("asyncio.AbstractEventLoopPolicy", "asyncio.AbstractEventLoopPolicy", lambda: _named("AbstractEventLoopPolicy"))
_anywhere("asyncio.DefaultEventLoopPolicy", "asyncio.DefaultEventLoopPolicy", lambda: _named("DefaultEventLoopPolicy"))
_anywhere("asyncio.get_event_loop_policy", "asyncio.get_event_loop_policy()", _called("get_event_loop_policy"))
_anywhere("asyncio.coroutine", "asyncio.coroutine(function)", _called("coroutine", lambda: None))
_anywhere(
    "asyncio.iscoroutinefunction",
    "asyncio.iscoroutinefunction(function)",
    _called("iscoroutinefunction", _coroutine_function),
)
_anywhere(
    "asyncio.AbstractChildWatcher",
    "class Watcher(asyncio.AbstractChildWatcher): ...",
    lambda: type("Watcher", (_named("AbstractChildWatcher"),), {}),
)
_anywhere("asyncio.FastChildWatcher", "asyncio.FastChildWatcher()", _called("FastChildWatcher"))
_anywhere("asyncio.MultiLoopChildWatcher", "asyncio.MultiLoopChildWatcher()", _called("MultiLoopChildWatcher"))
_anywhere("asyncio.SafeChildWatcher", "asyncio.SafeChildWatcher()", _called("SafeChildWatcher"))
_anywhere("asyncio.get_child_watcher", "asyncio.get_child_watcher()", _called("get_child_watcher"))
_anywhere("asyncio.set_child_watcher", "asyncio.set_child_watcher(None)", _called("set_child_watcher", None))


def _of_old_policy(method: str, *arguments: object) -> Callable[[], object]:
    return lambda: getattr(_named("DefaultEventLoopPolicy")(), method)(*arguments)


_anywhere(
    "asyncio.DefaultEventLoopPolicy.get_child_watcher",
    "asyncio.DefaultEventLoopPolicy().get_child_watcher()",
    _of_old_policy("get_child_watcher"),
)
_anywhere(
    "asyncio.DefaultEventLoopPolicy.set_child_watcher",
    "asyncio.DefaultEventLoopPolicy().set_child_watcher(None)",
    _of_old_policy("set_child_watcher", None),
)


@_probe("asyncio.set_event_loop_policy", "asyncio.set_event_loop_policy(policy)")
def _set_policy(watch: Watch) -> None:
    policy = _named("get_event_loop_policy")()
    with watch:
        _named("set_event_loop_policy")(policy)


# ---- inside of a running loop


def _in_loop(of: str, how: str) -> Callable[[UseInLoop], UseInLoop]:
    """Registers a use that is given the loop and the watch."""

    def register(use: UseInLoop) -> UseInLoop:
        @_probe(of, how)
        def _(watch: Watch) -> None:
            loop = asyncio.new_event_loop()
            try:
                loop.run_until_complete(use(loop, watch))
            finally:
                loop.close()

        return use

    return register


@_in_loop("asyncio.wait", "await asyncio.wait([coroutine()])")
async def _wait_for_coroutines(_: asyncio.AbstractEventLoop, watch: Watch) -> None:
    with watch:
        await _named("wait")([_coroutine()])


@_in_loop("asyncio.AbstractEventLoop.set_default_executor", "loop.set_default_executor(executor_of_another_kind)")
async def _set_other_executor(loop: Any, watch: Watch) -> None:  # noqa: ANN401 -- it is given what it does not take
    class Executor:
        def shutdown(self, wait: bool) -> None:
            pass

    with watch:
        loop.set_default_executor(Executor())


@_in_loop("asyncio.AbstractEventLoop.set_task_factory", "loop.set_task_factory(factory_of_tasks_without_set_name)")
async def _make_task_without_name(loop: Any, watch: Watch) -> None:  # noqa: ANN401 -- likewise
    def factory(loop: asyncio.AbstractEventLoop, _coro: object, **_: object) -> asyncio.Future[Any]:
        return loop.create_future()

    loop.set_task_factory(factory)
    with watch:
        loop.create_task(_coroutine(), name="one")


# What WebAssembly has none of cannot be tried there.
if sys.platform != "emscripten":

    @_in_loop(
        "asyncio.AbstractEventLoop.create_datagram_endpoint", "await loop.create_datagram_endpoint(…, reuse_address=False)"
    )
    async def _reuse_address(loop: Any, watch: Watch) -> None:  # noqa: ANN401 -- likewise
        address = ("127.0.0.1", 0)
        with watch:
            transport, _ = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, address, reuse_address=False)
            transport.close()

    @_in_loop("asyncio.BaseTransport.get_extra_info", 'transport.get_extra_info("socket").makefile()')
    async def _use_socket(_: asyncio.AbstractEventLoop, watch: Watch) -> None:
        ours, theirs = socket.socketpair()
        writer = (await asyncio.open_connection(sock=ours))[1]
        try:
            with watch:
                writer.get_extra_info("socket").makefile().close()
        finally:
            theirs.close()
            writer.close()
            await writer.wait_closed()
