"""Connections that nobody needs: frames that cannot be read, and sockets that join nothing (P13, S4).

They are closed and counted, with one log line and no traceback.

The library has no hook for either, so this reaches into private parts of pinned versions.
"""
# ruff: noqa: SLF001

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from engineio.exceptions import EngineIOError

from govlab.live.protocol import NAMESPACE

log = logging.getLogger(__name__)
UNREADABLE = {1002: "malformed", 1003: "malformed", 1007: "malformed", 1009: "too_large"}
IDLE_MS = 15_000


class TurnedAway:
    """Who was turned away: `counts` tells how many for each reason."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()

    def note(self, reason: str, who: str) -> None:
        """Count one, and say so in one line."""
        self.counts[reason] += 1
        log.warning("closed a connection: %s (%s)", reason, who)


class Idle:
    """Which connections are in no room, and `since` when."""

    def __init__(self) -> None:
        self.since: dict[str, int] = {}

    def overdue(self, idle: Iterable[str], now_ms: int) -> list[str]:
        """Those of `idle`, which is all that are in no room now, that have been so for longer than 15 s."""
        self.since = {one: self.since.get(one, now_ms) for one in idle}
        return [one for one, since_ms in self.since.items() if now_ms - since_ms > IDLE_MS]


class Guard:
    """Stands between the library's transport and the handlers."""

    def __init__(self, server: Any, turned_away: TurnedAway) -> None:
        self.turned_away = turned_away
        self._server = server
        self.idle = Idle()
        server.eio.disconnect = self._disconnect
        self._greet = server.eio.handlers["connect"]
        server.eio.on("connect", self._opened)
        self._decode = server.eio.handlers["message"]
        self._event = server._handle_event
        server._handle_event = self._named_event
        server.eio.on("message", self._message)
        server.eio._async = {**server.eio._async, "websocket": self._watched(server.eio._async["websocket"])}

    def close_idle(self, joined: Iterable[str], now_ms: int) -> None:
        """Close connections that are in no room for 15 s, whether or not they ever entered our namespace."""
        here = list(self._server.eio.sockets)
        busy = {self._server.manager.eio_sid_from_sid(sid, NAMESPACE) for sid in joined} if here else set[Any]()
        idle = [one for one in here if one not in busy]
        for one in self.idle.overdue(idle, now_ms):
            self.turned_away.note("idle", one)
            self._server.eio.disconnect(one)

    def _opened(self, engine_sid: str, environ: dict[str, Any]) -> Any:
        connection = self._server.eio.sockets[engine_sid]
        take = connection.handle_post_request

        def posted(environ: dict[str, Any]) -> None:
            try:
                take(environ)
            except Exception as fault:
                # Of these the library closes the connection; of any other it would write a traceback and go on.
                self.turned_away.note("undecodable", engine_sid)
                raise EngineIOError from fault

        connection.handle_post_request = posted
        return self._greet(engine_sid, environ)

    def _disconnect(self, engine_sid: str) -> None:
        # The library's own waits until the other side has read what is queued: by long polling it may never do so.
        connection = self._server.eio.sockets.pop(engine_sid, None)
        if connection is not None:
            connection.close(wait=False)

    def _named_event(self, engine_sid: str, namespace: str | None, id: int | None, data: Any) -> None:  # noqa: A002
        # The library would call our own connect and disconnect handlers for a client's events of those names.
        if data[0] in self._server.reserved_events:
            raise ValueError(data[0])
        self._event(engine_sid, namespace, id, data)

    def _message(self, engine_sid: str, data: Any) -> None:
        # Our handlers answer every error themselves: what is raised here comes from reading the packet.
        try:
            self._decode(engine_sid, data)
        except Exception:  # noqa: BLE001
            self.turned_away.note("undecodable", engine_sid)
            self._server.eio.disconnect(engine_sid)

    def _watched(self, websocket: type) -> Callable[..., Any]:
        """The library's websocket, which closes on an oversized frame by itself, made to tell us."""
        guard = self

        class Watched(websocket):
            def __init__(self, handler: Callable[[Any], Any], server: Any) -> None:
                def watched(socket: Any) -> Any:
                    close = socket._send_closing_frame

                    def told(ignore_send_errors: bool = False, close_data: Any = None) -> None:
                        # 1000 and 1001 are farewells of the other side, sent back to it.
                        if close_data is not None and close_data[0] in UNREADABLE:
                            guard.turned_away.note(UNREADABLE[close_data[0]], "websocket")
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


def taken_at_its_word(application: Callable[..., Any]) -> Callable[..., Any]:
    """The library's own answers (long polling) get the header that pages have: no browser guesses their type (S8)."""

    def wrapped(environ: dict[str, Any], start_response: Any) -> Any:
        def started(status: str, headers: list[tuple[str, str]], *more: Any) -> Any:
            known = any(name.lower() == "x-content-type-options" for name, _ in headers)
            return start_response(
                status, headers if known else [*headers, ("X-Content-Type-Options", "nosniff")], *more
            )

        return application(environ, started)

    return wrapped
