"""Send to many sockets: encoded once, then the library's own path to each. The module to replace for a faster one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from engineio import packet as engine_packet
from socketio import packet as socket_packet

from govlab.live.protocol import NAMESPACE


class Transport:
    """The library's path. Uses its private `_send_eio_packet`, so the versions are pinned."""

    def __init__(self, server: Any) -> None:
        self._server = server

    def send(self, sids: Iterable[str], event: str, data: Any) -> None:
        """Send one event to many sockets, without waiting for any of them."""
        frame = self._server.packet_class(socket_packet.EVENT, namespace=NAMESPACE, data=[event, data]).encode()
        packet = engine_packet.Packet(engine_packet.MESSAGE, frame)
        for sid in sids:
            engine_sid = self._server.manager.eio_sid_from_sid(sid, NAMESPACE)
            if engine_sid is not None:
                self._server._send_eio_packet(engine_sid, packet)  # noqa: SLF001

    def close(self, sid: str) -> None:
        """End a socket."""
        self._server.disconnect(sid, namespace=NAMESPACE)
