"""All rooms of this process, opened by the first who joins and closed when they have been empty for a while."""

from __future__ import annotations

from govlab import concurrency
from govlab.live.host import Host
from govlab.live.room import Room
from govlab.storage import Changed
from govlab.workshops.rehearsal import WIPED

EMPTY_MS = 60_000


class Rooms:
    """Rooms by workshop."""

    def __init__(self, host: Host) -> None:
        self._host = host
        self._rooms: dict[str, Room] = {}
        self._empty_since: dict[str, int] = {}

    def open(self, workshop: str) -> Room:
        """The room of a workshop."""
        if workshop not in self._rooms:
            self._rooms[workshop] = Room(self._host, workshop)
        return self._rooms[workshop]

    def all(self) -> list[Room]:
        """Every open room."""
        return list(self._rooms.values())

    def heard(self, change: Changed) -> None:
        """Pass a commit on to its room. Does not yield."""
        room = self._rooms.get(change.workshop)
        if room is None:
            return
        if WIPED in change.keys:
            # Out of sight at once: whoever comes to a new room finds no workshop.
            del self._rooms[change.workshop]
            self._empty_since.pop(change.workshop, None)
            concurrency.spawn(room.wiped)
        else:
            room.heard(change)

    def close_empty(self, now_ms: int) -> None:
        """End rooms that nobody has been in for a minute."""
        for name, room in list(self._rooms.items()):
            if room.members:
                self._empty_since.pop(name, None)
            elif now_ms - self._empty_since.setdefault(name, now_ms) >= EMPTY_MS:
                # First out of sight: to end its threads lets others run, and whoever joins then must get a new one.
                del self._rooms[name], self._empty_since[name]
                room.end()
