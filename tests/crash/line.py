"""A live connection that hands on what it hears, decoded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from govlab.exchange import packets
from govlab.exchange.client import LiveSocket

Hear = Callable[[str, Any], None]


class Line(LiveSocket):
    """One websocket; `hear` is called with the name and content of each broadcast."""

    def __init__(self, url: str, auth: dict[str, Any], cookie: str, hear: Hear) -> None:
        self._hear = hear
        super().__init__(url, auth, cookie)

    @property
    def is_open(self) -> bool:
        """Whether the other side is still there."""
        return self._websocket.connected

    def _count(self, packet: bytes) -> None:
        super()._count(packet)
        self._hear(packets.event_name(packet), packets.content(packet))
