"""Joins the live wing to the application."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import Any

from flask_socketio import SocketIO

from govlab import concurrency
from govlab.live import codec
from govlab.live.fast.connections import Connections
from govlab.live.fast.handshake import with_fast_websockets
from govlab.live.fast.transport import Fast
from govlab.live.guard import Guard, TurnedAway, taken_at_its_word, without_compression
from govlab.live.host import Host
from govlab.live.library import Library
from govlab.live.protocol import FRAME_BYTES
from govlab.live.rooms import Rooms
from govlab.live.sockets import Sockets
from govlab.live.sweep import Sweep
from govlab.web.request import Joined

DRAIN_SPREAD_MS = 3000


@dataclass(frozen=True)
class Live:
    """The live side of a running process. `connections`: those of the fast transport, where it is on."""

    rooms: Rooms
    sockets: Sockets
    turned_away: TurnedAway
    connections: Connections | None

    def drain(self) -> None:
        """Tell every client to come back a little later, each at another moment, and let the news go out."""
        for room in self.rooms.all():
            for member in room.members:
                room.dismiss([member], "draining", retry_after_ms=_some_time())
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
    turned_away = TurnedAway()
    guard = Guard(server, turned_away)
    connections = Connections(turned_away) if app.settings.transport == "fast" else None
    library = Library(server)
    transport = Fast(connections, library) if connections is not None else library
    host = Host(app.storage, transport, app.now_ms, app.storage.epoch())
    rooms = Rooms(host)
    app.storage.listen(rooms.heard)
    sockets = Sockets(app.flask, host, rooms)
    sockets.listen(server)
    app.flask.wsgi_app = taken_at_its_word(without_compression(app.flask.wsgi_app))
    if connections is not None:
        connections.listen(sockets)
        app.flask.wsgi_app = with_fast_websockets(app.flask.wsgi_app, connections, app.settings.origins)
    live = Live(rooms, sockets, turned_away, connections)
    concurrency.spawn(Sweep(host, rooms, sockets, guard, connections).forever)
    return live
