"""Which requests become connections of the fast transport: those that begin as a websocket. The rest pass."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Iterable
from typing import Any
from urllib.parse import parse_qs

from govlab.concurrency import TAKE_CONNECTION
from govlab.live.fast.connections import Connections

PATH = "/socket.io/"
# All that is needed to recognise who asks (see entrance.py); the rest would be kept for nothing.
_KEPT = ("HTTP_COOKIE", "HTTP_HOST", "HTTP_ORIGIN", "HTTP_REFERER", "HTTP_SEC_WEBSOCKET_KEY", "REMOTE_ADDR")
_KEPT_PREFIXES = ("REQUEST_", "SERVER_", "PATH_", "QUERY_", "SCRIPT_", "wsgi.")


def with_fast_websockets(
    application: Callable[..., Iterable[bytes]], connections: Connections, origins: list[str]
) -> Callable[..., Iterable[bytes]]:
    """`application`, but for websockets that `connections` takes. Only pages of `origins` may open them (S1)."""

    def wrapped(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        if TAKE_CONNECTION not in environ or not begins_as_websocket(environ) or not _from_here(environ, origins):
            return application(environ, start_response)
        connections.open(environ[TAKE_CONNECTION](), _kept(environ))
        return []

    return wrapped


def begins_as_websocket(environ: dict[str, Any]) -> bool:
    """Whether this is a sound handshake of a new Engine.IO v4 session."""
    asked = parse_qs(environ.get("QUERY_STRING", ""))
    return (
        environ.get("PATH_INFO") == PATH
        and environ.get("REQUEST_METHOD") == "GET"
        and asked.get("transport") == ["websocket"]
        and asked.get("EIO") == ["4"]
        and "sid" not in asked
        and environ.get("HTTP_UPGRADE", "").lower() == "websocket"
        and "upgrade" in environ.get("HTTP_CONNECTION", "").lower()
        and environ.get("HTTP_SEC_WEBSOCKET_VERSION") == "13"
        and _is_key(environ.get("HTTP_SEC_WEBSOCKET_KEY", ""))
    )


def _is_key(key: str) -> bool:
    try:
        return len(base64.b64decode(key, validate=True)) == 16
    except (binascii.Error, ValueError):
        return False


def _from_here(environ: dict[str, Any], origins: list[str]) -> bool:
    return environ.get("HTTP_ORIGIN", "") in ("", *origins)


def _kept(environ: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in environ.items() if name in _KEPT or name.startswith(_KEPT_PREFIXES)}
