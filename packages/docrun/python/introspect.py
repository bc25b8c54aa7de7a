"""Prints the public API of asyncio on the interpreter that runs it, as JSON: names, kinds, signatures, and what of it
warns that it is deprecated when it is used. Runs on CPython 3.10 and later, and in the embedded interpreter.
"""

import asyncio
import asyncio.subprocess
import concurrent.futures
import inspect
import json
import platform
import re
import socket
import sys
import types
import warnings

# Not in `__all__` of any version, and yet what `create_subprocess_exec` gives and the documentation describes.
UNLISTED = ("subprocess.Process",)
# No longer in `__all__`, and neither in dir(asyncio): the module's `__getattr__` still gives them.
LAZY = ("AbstractEventLoopPolicy", "DefaultEventLoopPolicy")


# --- names -----------------------------------------------------------------------------------------------------------


def public_names():
    """The public names, each with whether `__all__` lists it: asyncio.TaskGroup was forgotten there in 3.11."""
    held = {name for name, value in vars(asyncio).items() if not isinstance(value, types.ModuleType)}
    names = {name: False for name in held if not name.startswith("_")}
    names.update((name, False) for name in (*UNLISTED, *LAZY) if value_of(name) is not None)
    names.update((name, True) for name in asyncio.__all__)
    return names


def value_of(name):
    # The embedded interpreter's harness stands in for the loop; its facts are those of the loop it stands for.
    if name in ("EventLoop", "SelectorEventLoop"):
        name = f"unix_events.{name}"
    value = asyncio
    for part in name.split("."):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            value = getattr(value, part, None)
    return value


def kind_of(value, member):
    if inspect.isclass(value):
        return "exception" if issubclass(value, BaseException) else "class"
    if inspect.iscoroutinefunction(value):
        return "coroutine method" if member else "coroutine function"
    if member and isinstance(value, property) or inspect.isgetsetdescriptor(value):
        return "property"
    if callable(value):
        return "method" if member else "function"
    return "attribute" if member else "constant"


def without_addresses(text):
    return re.sub(r" at 0x[0-9a-fA-F]+", "", text)


def spelled_alike(text):
    """Members of enums, and types that may be None, are shown in other ways by other versions, and mean the same."""
    text = re.sub(r"<(\w+\.\w+): -?\w+>", r"\1", text)
    return re.sub(r"\b(?:typing\.)?Optional\[([^\[\]]+)\]", r"\1 | None", text)


def signature_of(value):
    """The signature as Python shows it; null where it has none."""
    if not callable(value):
        return None
    try:
        return spelled_alike(without_addresses(str(inspect.signature(value))))
    except (TypeError, ValueError):
        return None


def without_self(signature):
    """A method as it is called: `(self, delay)` becomes `(delay)`."""
    if signature is None:
        return None
    return re.sub(r"^\((?:\$?self|cls|\$?type)(?:, /)?(?:, |(?=\)))", "(", signature)


def has_doc(value, kind):
    doc = None if kind in ("constant", "attribute") else value.__doc__
    return isinstance(doc, str) and doc.strip() != ""


def describe(value, listed, member=False):
    kind = kind_of(value, member)
    signature = signature_of(value)
    return {
        "kind": kind,
        "signature": without_self(signature) if member else signature,
        "doc": has_doc(value, kind),
        "listed": listed,
    }


def describe_member(owner, name, listed):
    held = inspect.getattr_static(owner, name)
    if isinstance(held, classmethod):
        # Bound, so that its first parameter is gone already.
        return {**describe(held.__func__, listed, member=True), "signature": signature_of(getattr(owner, name))}
    if isinstance(held, staticmethod):
        return {**describe(held.__func__, listed, member=True), "signature": signature_of(held.__func__)}
    return describe(held, listed, member=True)


def find_names():
    names = {}
    for name, listed in public_names().items():
        value = value_of(name)
        names[f"asyncio.{name}"] = describe(value, listed)
        if inspect.isclass(value) and not issubclass(value, BaseException):
            for member in dir(value):
                if not member.startswith("_"):
                    names[f"asyncio.{name}.{member}"] = describe_member(value, member, listed)
    return names


# --- deprecations ----------------------------------------------------------------------------------------------------

PROBES = []
_coroutines = []


def probe(of, how, where=None):
    """Registers a use that warns, or no longer works, on some version.

    `of` is the name that it belongs to, `how` the code to show, `where` what else there is to say: "no-loop" is a
    program in which no event loop is running.
    """

    def register(use):
        PROBES.append((of, how, where, use))
        return use

    return register


def coroutine():
    """A coroutine that may be left as it is."""

    async def nothing():
        return None

    _coroutines.append(nothing())
    return _coroutines[-1]


def forget_loop():
    """As at the start of a program, before any loop was made. Since 3.14 no loop is ever made unasked."""
    if sys.version_info < (3, 14):
        asyncio.set_event_loop_policy(None)


def without_loop(of, how, use):
    """A use in a program that has no running loop and has not set any."""

    @probe(of, how, "no-loop")
    def run(watch):
        forget_loop()
        try:
            with watch:
                use()
        finally:
            if sys.version_info < (3, 14):
                loop = asyncio.get_event_loop()
                loop.run_until_complete(asyncio.gather(*asyncio.all_tasks(loop)))
                loop.close()
                forget_loop()


def done_future():
    future = concurrent.futures.Future()
    future.set_result(None)
    return future


without_loop("asyncio.get_event_loop", "asyncio.get_event_loop()", lambda: asyncio.get_event_loop())
without_loop("asyncio.Future", "asyncio.Future()", lambda: asyncio.Future())
without_loop("asyncio.StreamReader", "asyncio.StreamReader()", lambda: asyncio.StreamReader())
without_loop("asyncio.Task", "asyncio.Task(coroutine())", lambda: asyncio.Task(coroutine()))
without_loop("asyncio.ensure_future", "asyncio.ensure_future(coroutine())", lambda: asyncio.ensure_future(coroutine()))
without_loop("asyncio.gather", "asyncio.gather(coroutine())", lambda: asyncio.gather(coroutine()))
without_loop("asyncio.shield", "asyncio.shield(coroutine())", lambda: asyncio.shield(coroutine()))
without_loop(
    "asyncio.as_completed",
    "next(iter(asyncio.as_completed([coroutine()])))",
    lambda: _coroutines.append(next(iter(asyncio.as_completed([coroutine()])))),
)
without_loop(
    "asyncio.wrap_future",
    "asyncio.wrap_future(concurrent_future)",
    lambda: asyncio.wrap_future(done_future()),
)


def simple(of, how, use):
    @probe(of, how)
    def run(watch):
        with watch:
            use()


async def coroutine_function():
    return None


simple("asyncio.AbstractEventLoopPolicy", "asyncio.AbstractEventLoopPolicy", lambda: asyncio.AbstractEventLoopPolicy)
simple("asyncio.DefaultEventLoopPolicy", "asyncio.DefaultEventLoopPolicy", lambda: asyncio.DefaultEventLoopPolicy)
simple("asyncio.get_event_loop_policy", "asyncio.get_event_loop_policy()", lambda: asyncio.get_event_loop_policy())
simple("asyncio.coroutine", "asyncio.coroutine(function)", lambda: asyncio.coroutine(lambda: None))
simple(
    "asyncio.iscoroutinefunction",
    "asyncio.iscoroutinefunction(function)",
    lambda: asyncio.iscoroutinefunction(coroutine_function),
)
simple(
    "asyncio.AbstractChildWatcher",
    "class Watcher(asyncio.AbstractChildWatcher): ...",
    lambda: type("Watcher", (asyncio.AbstractChildWatcher,), {}),
)
simple("asyncio.FastChildWatcher", "asyncio.FastChildWatcher()", lambda: asyncio.FastChildWatcher())
simple("asyncio.MultiLoopChildWatcher", "asyncio.MultiLoopChildWatcher()", lambda: asyncio.MultiLoopChildWatcher())
simple("asyncio.SafeChildWatcher", "asyncio.SafeChildWatcher()", lambda: asyncio.SafeChildWatcher())
simple("asyncio.get_child_watcher", "asyncio.get_child_watcher()", lambda: asyncio.get_child_watcher())
simple("asyncio.set_child_watcher", "asyncio.set_child_watcher(None)", lambda: asyncio.set_child_watcher(None))
for method, arguments in (("get_child_watcher", ()), ("set_child_watcher", (None,))):
    simple(
        f"asyncio.DefaultEventLoopPolicy.{method}",
        f"asyncio.DefaultEventLoopPolicy().{method}({'None' if arguments else ''})",
        lambda method=method, arguments=arguments: getattr(asyncio.DefaultEventLoopPolicy(), method)(*arguments),
    )


@probe("asyncio.set_event_loop_policy", "asyncio.set_event_loop_policy(policy)")
def set_policy(watch):
    policy = asyncio.get_event_loop_policy()
    with watch:
        asyncio.set_event_loop_policy(policy)


def in_loop(of, how):
    """A use inside of a running loop, given the loop and the watch."""

    def register(use):
        @probe(of, how)
        def run(watch):
            loop = asyncio.new_event_loop()
            try:
                loop.run_until_complete(use(loop, watch))
            finally:
                loop.close()

        return use

    return register


@in_loop("asyncio.wait", "await asyncio.wait([coroutine()])")
async def wait_for_coroutines(loop, watch):
    with watch:
        await asyncio.wait([coroutine()])


@in_loop("asyncio.AbstractEventLoop.set_default_executor", "loop.set_default_executor(executor_of_another_kind)")
async def set_other_executor(loop, watch):
    executor = types.SimpleNamespace(shutdown=lambda wait: None)
    with watch:
        loop.set_default_executor(executor)


@in_loop("asyncio.AbstractEventLoop.set_task_factory", "loop.set_task_factory(factory_of_tasks_without_set_name)")
async def make_task_without_name(loop, watch):
    loop.set_task_factory(lambda loop, coro, **options: loop.create_future())
    with watch:
        loop.create_task(coroutine(), name="one")


# What WebAssembly has none of cannot be tried there.
if sys.platform != "emscripten":

    @in_loop(
        "asyncio.AbstractEventLoop.create_datagram_endpoint", "await loop.create_datagram_endpoint(…, reuse_address=False)"
    )
    async def reuse_address(loop, watch):
        address = ("127.0.0.1", 0)
        with watch:
            transport, _ = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, address, reuse_address=False)
            transport.close()

    @in_loop("asyncio.BaseTransport.get_extra_info", 'transport.get_extra_info("socket").makefile()')
    async def use_socket(loop, watch):
        ours, theirs = socket.socketpair()
        reader, writer = await asyncio.open_connection(sock=ours)
        try:
            with watch:
                writer.get_extra_info("socket").makefile().close()
        finally:
            theirs.close()
            writer.close()
            await writer.wait_closed()


class Watch:
    """Notes the deprecations that its body warns of, and the exception that ends it."""

    def __init__(self):
        self.results = []

    def __enter__(self):
        self.catching = warnings.catch_warnings(record=True)
        self.caught = self.catching.__enter__()
        warnings.simplefilter("always")
        return self

    def __exit__(self, kind, error, trace):
        self.catching.__exit__(None, None, None)
        for warning in self.caught:
            if issubclass(warning.category, (DeprecationWarning, PendingDeprecationWarning, FutureWarning)):
                self.note(warning.category, warning.message)
        if isinstance(error, Exception):
            self.note(kind, error)
        return isinstance(error, Exception)

    def note(self, kind, value):
        result = {"category": kind.__name__, "message": without_addresses(str(value))}
        if result not in self.results:
            self.results.append(result)


def find_deprecations(names):
    found = []
    for of, how, where, use in PROBES:
        if of not in names:
            continue
        watch = Watch()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            use(watch)
        found.extend({"of": of, "how": how, "where": where, **result} for result in watch.results)
    for one in _coroutines:
        one.close()
    return found


def facts():
    names = find_names()
    deprecations = find_deprecations(names)
    version = platform.python_version()
    return {"python": version, "platform": sys.platform, "names": names, "deprecations": deprecations}


if __name__ == "__main__":
    print(json.dumps(facts(), sort_keys=True, separators=(",", ":")))
