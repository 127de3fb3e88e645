"""Joins the live wing to the application."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from flask_socketio import SocketIO

from govlab import concurrency
from govlab.live import codec
from govlab.live.guard import Guard, taken_at_its_word, without_compression
from govlab.live.host import Host
from govlab.live.protocol import FRAME_BYTES
from govlab.live.rooms import Rooms
from govlab.live.sockets import Sockets
from govlab.live.sweep import Sweep
from govlab.live.transport import Transport
from govlab.web.request import Joined

DRAIN_SPREAD_MS = 3000


@dataclass(frozen=True)
class Live:
    """The live side of a running process."""

    rooms: Rooms
    sockets: Sockets
    guard: Guard

    def drain(self) -> None:
        """Tell every client to come back a little later, each at another moment, and let the news go out."""
        for room in self.rooms.all():
            room.dismiss(room.members.values(), "draining", retry_after_ms=_some_time())
        concurrency.sleep(0.2)


def _some_time() -> int:
    return 500 + secrets.randbelow(DRAIN_SPREAD_MS)


def install(app: Joined) -> Live:
    """Open namespace /live on the application's server."""
    socketio = SocketIO(
        app.flask,
        async_mode="eventlet",
        async_handlers=False,  # one participant's commands are decided in the order of arrival
        cors_allowed_origins=app.settings.origins,
        max_http_buffer_size=FRAME_BYTES,
        json=codec,
        manage_session=False,
    )
    server: Any = socketio.server  # pyright: ignore[reportAttributeAccessIssue]
    host = Host(app.storage, Transport(server), app.now_ms, app.storage.epoch())
    rooms = Rooms(host)
    app.storage.listen(rooms.heard)
    sockets = Sockets(app.flask, host, rooms)
    sockets.listen(server)
    guard = Guard(server)
    app.flask.wsgi_app = taken_at_its_word(without_compression(app.flask.wsgi_app))
    concurrency.spawn(Sweep(host, rooms, sockets, guard).forever)
    return Live(rooms, sockets, guard)
