"""Who is in a room: by socket, by audience, and by participant, who may have several tabs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from govlab.activities.wire import Audience
from govlab.live.member import Member


class Members:
    """The joined sockets of one room."""

    def __init__(self) -> None:
        self._by_sid: dict[str, Member] = {}
        self._audiences: dict[Audience, dict[str, Member]] = {}
        self._tabs: dict[str, set[str]] = {}

    def __iter__(self) -> Iterator[Member]:
        return iter(list(self._by_sid.values()))

    def __len__(self) -> int:
        return len(self._by_sid)

    def add(self, member: Member) -> None:
        """Put a socket in, in place of what it was before."""
        self.remove(member.sid)
        self._by_sid[member.sid] = member
        self._audiences.setdefault(member.audience, {})[member.sid] = member
        if member.participant:
            self._tabs.setdefault(member.participant, set()).add(member.sid)

    def remove(self, sid: str) -> bool:
        """Take a socket out; whether it was in."""
        member = self._by_sid.pop(sid, None)
        if member is None:
            return False
        del self._audiences[member.audience][sid]
        if member.participant:
            tabs = self._tabs[member.participant]
            tabs.discard(sid)
            if not tabs:
                del self._tabs[member.participant]
        return True

    def audiences(self) -> Mapping[Audience, Mapping[str, Member]]:
        """The sockets of each audience that has any."""
        return {audience: members for audience, members in self._audiences.items() if members}

    def tabs(self, participant: str) -> list[str]:
        """The sockets of a participant."""
        return list(self._tabs.get(participant, ()))

    def people(self) -> int:
        """How many participants are here, each counted once."""
        return len(self._tabs)

    def sectors(self) -> dict[str, int]:
        """How many participants of each sector are here."""
        return Counter(str(self._by_sid[next(iter(tabs))].actor.sector) for tabs in self._tabs.values())
