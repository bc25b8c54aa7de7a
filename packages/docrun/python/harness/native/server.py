"""Starts runs for docrun: one server an interpreter, one keeper a run, one program a keeper.

Requests come as JSON lines on standard input, replies go as JSON lines to descriptor 3. The interpreter and what most
programs import are loaded once; a program is then a fork away. When standard input ends, whatever ended docrun, every
run is ended and the folder of all runs is removed.
"""

from __future__ import annotations

import json
import os
import selectors
import shutil
import signal
import sys
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from typing import Any

    from harness.shapes import Ended, Keeper, Request

# Where the package stands that this file is of.
_FOLDER = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_REPLIES = 3


class _Server:
    def __init__(self) -> None:
        self._selector = selectors.DefaultSelector()
        self._selector.register(0, selectors.EVENT_READ)
        # By the descriptor that each one tells by how its run ended.
        self._keepers: dict[int, Keeper] = {}
        self._rest = b""
        self._root: str | None = None
        self._network: str | None = None

    def serve(self) -> Request | None:
        """Serves until docrun ends; returns the request in each process that is to run a program, else None."""
        while True:
            for key, _ in self._selector.select():
                if key.fd != 0:
                    self._collect(key.fd)
                    continue
                data = os.read(0, 65536)
                if not data:
                    self._close()
                    return None
                *lines, self._rest = (self._rest + data).split(b"\n")
                for line in lines:
                    program = self._handle(json.loads(line))
                    if program is not None:
                        return program

    def _handle(self, request: dict[str, Any]) -> Request | None:
        if "root" in request:
            self._root = request["root"]
            return None
        if "end" in request:
            for keeper in self._keepers.values():
                if keeper["id"] == request["end"]:
                    os.kill(keeper["pid"], signal.SIGTERM)
            return None
        request.update(server=os.getpid(), network=self._find_network())
        ours, theirs = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(ours)
            self._selector.close()
            return self._keep(cast("Request", request), theirs)
        os.close(theirs)
        self._keepers[ours] = {"id": request["id"], "pid": pid, "said": b""}
        self._selector.register(ours, selectors.EVENT_READ)
        return None

    def _keep(self, request: Request, report: int) -> Request:
        from harness.native import keeper

        ended = keeper.keep(request, inherited=[_REPLIES, report, *self._keepers])
        if ended is None:
            return request
        try:
            os.write(report, json.dumps(ended).encode())
        except BrokenPipeError:
            # The server was killed, and docrun knows.
            os._exit(1)
        os._exit(0)

    def _find_network(self) -> str:
        from harness.native import network

        if self._network is None:
            self._network = "own" if sys.platform == "linux" and network.is_possible() else "shared"
        return self._network

    def _collect(self, descriptor: int) -> None:
        keeper = self._keepers[descriptor]
        data = os.read(descriptor, 65536)
        if data:
            keeper["said"] += data
            return
        self._selector.unregister(descriptor)
        os.close(descriptor)
        del self._keepers[descriptor]
        os.waitpid(keeper["pid"], 0)
        # A keeper that says nothing was killed, and what it kept has come to this process.
        if not keeper["said"]:
            self._reap()
        ended: Ended = json.loads(keeper["said"] or b'{"status": 1, "ended": "crashed"}')
        os.write(_REPLIES, json.dumps({"id": keeper["id"], **ended}).encode() + b"\n")

    def _reap(self) -> None:
        from harness.native import family

        family.end(keep={keeper["pid"] for keeper in self._keepers.values()})

    def _close(self) -> None:
        for keeper in self._keepers.values():
            os.kill(keeper["pid"], signal.SIGTERM)
        for keeper in self._keepers.values():
            os.waitpid(keeper["pid"], 0)
        if self._root is not None:
            _remove(self._root)


def _remove(root: str) -> None:
    """Removes a folder whatever a program did to the rights of those in it."""
    for folder, names, _ in os.walk(root):
        for name in names:
            if not os.path.islink(os.path.join(folder, name)):
                os.chmod(os.path.join(folder, name), 0o700)
    shutil.rmtree(root, ignore_errors=True)


def main() -> Request | None:
    """The request of the program that this process is to run; None where the server is done."""
    # Programs do not find the package in their import path.
    sys.path.insert(0, _FOLDER)
    from harness.native import family, program

    sys.path.remove(_FOLDER)
    family.adopt()
    program.prepare()
    return _Server().serve()


if __name__ == "__main__":
    # The program runs with no frame of the server under it but this one: names end as they do in a process of its own.
    wanted = main()
    if wanted is not None:
        from harness.native import program

        program.run(wanted)
