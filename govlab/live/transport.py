"""What a room needs of the way to its sockets. There are two: the library's, and the fast one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol


class Transport(Protocol):
    """Neither call fails for a socket that is gone."""

    def send(self, sids: Iterable[str], event: str, data: Any) -> float:
        """Send one event to many sockets, encoded once; who is far behind is passed over.

        Returns the processor seconds that this took, without those of others who had their turn meanwhile.
        """
        ...

    def close(self, sid: str) -> None:
        """End a socket."""
        ...
