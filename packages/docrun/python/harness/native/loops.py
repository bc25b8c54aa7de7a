"""Gives asyncio another class of event loop, on every version."""

from __future__ import annotations

import asyncio
import asyncio.unix_events
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Any


def use(kind: type[asyncio.BaseEventLoop]) -> None:
    """Makes asyncio.run, the policy and the public names give loops of `kind`."""
    events: Any = asyncio.unix_events
    events._UnixDefaultEventLoopPolicy._loop_factory = kind
    public: Any = asyncio
    public.SelectorEventLoop = kind
    if hasattr(public, "EventLoop"):
        public.EventLoop = kind
