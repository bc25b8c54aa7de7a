"""Keeps a program's network to this machine's loopback."""

from __future__ import annotations

import ctypes
import fcntl
import ipaddress
import os
import re
import socket
import struct
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000
_SIOCGIFFLAGS = 0x8913
_SIOCSIFFLAGS = 0x8914
_IFF_UP = 0x1


def is_possible() -> bool:
    """Whether the system lets a process have a network of its own.

    Tried in a process that is thrown away: some systems give a new network and then no right to set it up.
    """
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            isolate("own")
            with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()):
                status = 0
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 0


def counts_tasks() -> bool:
    """Whether RLIMIT_NPROC counts, in a user namespace, only the tasks of that: since Linux 5.14, and never for root."""
    release = [int(digits) for digits in re.findall(r"\d+", os.uname().release)[:2]]
    return os.getuid() != 0 and release >= [5, 14]


def isolate(wanted: str) -> bool:
    """Gives this process a network of its own with nothing but a loopback, where `wanted` is `own`; whether it did.

    Ports are then free in every run, and what is not Python cannot reach out either. Only where it `is_possible`.
    """
    if wanted != "own":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    if library.unshare(_CLONE_NEWNET) != 0:
        _as_user(library)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as handle:
        request = struct.pack("16sh14x", b"lo", 0)
        flags = struct.unpack("16sh14x", fcntl.ioctl(handle, _SIOCGIFFLAGS, request))[1]
        fcntl.ioctl(handle, _SIOCSIFFLAGS, struct.pack("16sh14x", b"lo", flags | _IFF_UP))
    return True


def _as_user(library: ctypes.CDLL) -> None:
    user, group = os.getuid(), os.getgid()
    if library.unshare(_CLONE_NEWUSER | _CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "no user namespace")
    for name, text in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
        with open(f"/proc/self/{name}", "w", encoding="ascii") as file:
            file.write(text)


def refuse_beyond_loopback(refused: Callable[[str], object]) -> None:
    """Watches what this interpreter connects to; `refused(address)` is told before the program gets a PermissionError."""

    def audit(event: str, args: tuple[Any, ...]) -> None:
        if event in ("socket.connect", "socket.sendto"):
            address: tuple[Any, ...] | str | bytes = args[-1]
            host: object = address[0] if isinstance(address, tuple) else None
        elif event in ("socket.getaddrinfo", "socket.gethostbyname"):
            host = args[0]
        else:
            return
        if isinstance(host, bytes):
            host = host.decode("utf-8", "replace")
        if isinstance(host, str) and not _is_local(host):
            refused(host)
            raise PermissionError(f"the network beyond this machine is not there in a run: {host}")

    sys.addaudithook(audit)


def _is_local(host: str) -> bool:
    if host in ("", "localhost", "localhost.localdomain", "ip6-localhost", "<broadcast>"):
        return True
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return host == socket.gethostname()
    return address.is_loopback or address.is_unspecified
