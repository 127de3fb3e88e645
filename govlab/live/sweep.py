"""What a live process looks after: ended sign-ins, idle sockets, pulses, empty rooms."""

from __future__ import annotations

import logging

from govlab import concurrency
from govlab.accounts.sessions import live_logins
from govlab.live.fast.connections import Connections
from govlab.live.guard import Guard
from govlab.live.host import Host
from govlab.live.rooms import Rooms
from govlab.live.sockets import Sockets
from govlab.workshops.screens import lit_screens

log = logging.getLogger(__name__)
EVERY_S = 2
PULSE_EVERY_ROUNDS = 5


class Sweep:
    """Goes round every two seconds, so that who lost a right is out within five (rule P7)."""

    def __init__(
        self, host: Host, rooms: Rooms, sockets: Sockets, guard: Guard, connections: Connections | None
    ) -> None:
        self._host, self._rooms, self._sockets, self._guard = host, rooms, sockets, guard
        self._connections = connections
        self._round = 0

    def forever(self) -> None:
        """Go round until the process ends; a failed round is logged, the next one is made."""
        while True:
            concurrency.sleep(EVERY_S)
            try:
                self.once()
            except Exception:
                log.exception("a sweep failed")

    def once(self) -> None:
        """One round. Each of its parts looks at every socket: between them the others have their turn."""
        for part in (self._dismiss_signed_out, self._close_idle, self._ask_for_life, self._sockets.forget_full_buckets):
            part()
            concurrency.sleep()
        self._round += 1
        for room in self._rooms.all():
            if room.members and (room.people_changed or self._round % PULSE_EVERY_ROUNDS == 0):
                room.pulse()
        self._rooms.close_empty(self._host.now_ms())

    def _close_idle(self) -> None:
        self._guard.close_idle(self._sockets.joined, self._host.now_ms())
        if self._connections is not None:
            self._connections.close_idle(self._sockets.joined, self._host.now_ms())

    def _ask_for_life(self) -> None:
        if self._connections is not None:
            self._connections.look_after()

    def _dismiss_signed_out(self) -> None:
        logins = {m.actor.login for _, m in self._sockets.joined.values() if m.actor.login}
        screens = {v.screen_token for v in self._sockets.visitors.values() if v.screen_token}
        with self._host.storage.reading() as session:
            ended = logins - live_logins(session, logins, self._host.now_ms()) if logins else set[str]()
            dark = screens - lit_screens(session, screens) if screens else set[str]()
        for sid, (room, member) in list(self._sockets.joined.items()):
            visitor = self._sockets.visitors.get(sid)
            if member.actor.login in ended or (visitor and visitor.screen_token in dark):
                room.dismiss([member], "signed_out")
