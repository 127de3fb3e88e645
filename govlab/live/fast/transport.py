"""Each socket on the way by which it came: the fast one for websockets, the library's for those who poll."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from govlab.live.fast.connections import Connections
from govlab.live.transport import Transport


class Fast:
    """The fast path for websockets, and the library's for those who poll."""

    def __init__(self, connections: Connections, library: Transport) -> None:
        self._connections = connections
        self._library = library

    def send(self, sids: Iterable[str], event: str, data: Any) -> float:
        """Write one event to each of `sids`. Returns the processor seconds that it took."""
        sids = list(sids)
        elsewhere = self._connections.strangers(sids)
        took_s = self._library.send(elsewhere, event, data) if elsewhere else 0.0
        if len(elsewhere) < len(sids):
            took_s += self._connections.news(sids, event, data)  # which passes over those that are elsewhere
        return took_s

    def close(self, sid: str) -> None:
        """End a socket."""
        (self._connections if self._connections.knows(sid) else self._library).close(sid)
