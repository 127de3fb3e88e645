"""The library's way to its sockets: long polling, and websockets where the fast transport is off."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any

from engineio import packet as engine_packet
from socketio import packet as socket_packet

from govlab.live.protocol import NAMESPACE

# More frames than this wait for a slow client: it gets no more, sees the gap, and joins again (rule P10).
BACKLOG_FRAMES = 15


class Library:
    """The library's path. Uses its private `_send_eio_packet`, so the versions are pinned."""

    def __init__(self, server: Any) -> None:
        self._server = server

    def send(self, sids: Iterable[str], event: str, data: Any) -> float:
        """Queue one event for each of `sids`. Returns the processor seconds of queueing.

        The library closes sockets that do not answer its pings, which a client that reads nothing cannot.
        """
        began = time.thread_time()
        frame = self._server.packet_class(socket_packet.EVENT, namespace=NAMESPACE, data=[event, data]).encode()
        packet = engine_packet.Packet(engine_packet.MESSAGE, frame)
        for sid in sids:
            engine_sid = self._server.manager.eio_sid_from_sid(sid, NAMESPACE)
            if engine_sid is not None and not self._far_behind(engine_sid):
                self._server._send_eio_packet(engine_sid, packet)  # noqa: SLF001
        return time.thread_time() - began

    def _far_behind(self, engine_sid: str) -> bool:
        socket = self._server.eio.sockets.get(engine_sid)
        return socket is None or socket.queue.qsize() >= BACKLOG_FRAMES

    def close(self, sid: str) -> None:
        """End a socket."""
        self._server.disconnect(sid, namespace=NAMESPACE)
