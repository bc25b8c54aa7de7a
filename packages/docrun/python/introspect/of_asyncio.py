"""What is special about asyncio."""

from __future__ import annotations

from .asyncio_probes import PROBES
from .special import Special

SPECIAL = Special(
    unlisted=(
        # Not in `__all__` of any version, and yet what `create_subprocess_exec` gives and the documentation describes.
        "subprocess.Process",
        # No longer in `__all__`, and neither in dir(asyncio): the module's `__getattr__` still gives them.
        "AbstractEventLoopPolicy",
        "DefaultEventLoopPolicy",
    ),
    # The embedded interpreter's harness stands in for the loop; its facts are those of the loop it stands for.
    stand_ins={
        "EventLoop": "unix_events.EventLoop",
        "SelectorEventLoop": "unix_events.SelectorEventLoop",
    },
    probes=PROBES,
)
