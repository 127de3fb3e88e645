"""Frames that nobody can read: the connection is closed and counted, with one log line and no traceback (P13, S4).

The library has no hook for either, so this reaches into private parts of pinned versions.
"""
# ruff: noqa: SLF001

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable
from typing import Any

log = logging.getLogger(__name__)


class Guard:
    """Stands between the transport and the handlers. `counts` tells how many of each sort were turned away."""

    def __init__(self, server: Any) -> None:
        self.counts: Counter[str] = Counter()
        self._server = server
        self._decode = server.eio.handlers["message"]
        server.eio.on("message", self._message)
        server.eio._async = {**server.eio._async, "websocket": self._watched(server.eio._async["websocket"])}

    def turned_away(self, reason: str, who: str) -> None:
        """Count one, and say so in one line."""
        self.counts[reason] += 1
        log.warning("closed a connection: %s (%s)", reason, who)

    def _message(self, engine_sid: str, data: Any) -> None:
        # Our handlers answer every error themselves: what is raised here comes from reading the packet.
        try:
            self._decode(engine_sid, data)
        except Exception:  # noqa: BLE001
            self.turned_away("undecodable", engine_sid)
            self._server.eio.disconnect(engine_sid)

    def _watched(self, websocket: type) -> Callable[..., Any]:
        """The library's websocket, which closes on an oversized frame by itself, made to tell us."""
        guard = self

        class Watched(websocket):
            def __init__(self, handler: Callable[[Any], Any], server: Any) -> None:
                def watched(socket: Any) -> Any:
                    close = socket._send_closing_frame

                    def told(ignore_send_errors: bool = False, close_data: Any = None) -> None:
                        if close_data is not None:
                            guard.turned_away("too_large" if close_data[0] == 1009 else "malformed", "websocket")
                        close(ignore_send_errors, close_data)

                    socket._send_closing_frame = told
                    return handler(socket)

                super().__init__(watched, server)

        return Watched


def without_compression(application: Callable[..., Any]) -> Callable[..., Any]:
    """Do not negotiate permessage-deflate: it costs 90 KB a connection and half the fan-out."""

    def wrapped(environ: dict[str, Any], start_response: Any) -> Any:
        environ.pop("HTTP_SEC_WEBSOCKET_EXTENSIONS", None)
        return application(environ, start_response)

    return wrapped
