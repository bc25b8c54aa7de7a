"""Which part of the library called which: what the program asked for itself, and what the library did on its way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import library

if TYPE_CHECKING:
    from collections.abc import Container
    from types import FrameType

    from ..scene import Scene


class Callers:
    """Looks for the program above a function of the library."""

    def __init__(self, scene: Scene) -> None:
        self._user = scene.user

    def asker(
        self, frame: FrameType, modules: str | tuple[str, ...], names: Container[str] | None = None
    ) -> tuple[FrameType | None, bool]:
        """The frame of the program that called the function of `frame`, and whether it did so itself.

        It did where only functions of `modules`, with `names` only those, are on the way. No frame: the loop called.
        """
        above = frame.f_back
        while above is not None:
            if above.f_code in self._user:
                return above, True
            if above.f_code is library.HANDLE_RUN:
                return None, True
            module: str = above.f_globals.get("__name__", "")
            if not module.startswith(modules) or (names is not None and above.f_code.co_name not in names):
                return None, False
            above = above.f_back
        return None, False
