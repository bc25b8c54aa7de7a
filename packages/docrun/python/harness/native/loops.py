"""Gives asyncio another class of event loop, on every version."""

import asyncio
import asyncio.unix_events


def use(kind):
    """Makes asyncio.run, the policy and the public names give loops of `kind`."""
    asyncio.unix_events._UnixDefaultEventLoopPolicy._loop_factory = kind
    asyncio.SelectorEventLoop = kind
    if hasattr(asyncio, "EventLoop"):
        asyncio.EventLoop = kind
