"""What each socket of a room is told after a batch, or when it joins. Pure but for its memory of drawn states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import NamedTuple

import orjson

from govlab.activities.board import Board
from govlab.activities.mine import my_changes_of, private_news
from govlab.activities.view import changes_of, state_of
from govlab.activities.wire import Audience
from govlab.live.member import Member
from govlab.live.members import Members
from govlab.live.protocol import Shape
from govlab.storage import Key


class Circle(NamedTuple):
    """Sockets that see the same: an audience, or those at one breakout table. `moved`: they have just come to it."""

    audience: Audience
    table: int | None = None
    moved: bool = False


def frames(
    board: Board, keys: AbstractSet[Key], envelope: Shape, members: Members
) -> Iterator[tuple[list[str], Shape]]:
    """One frame per socket (rule P6): its circle's, or with private news its own.

    What a circle shares is encoded once, however many have news of their own in the same frame.
    """
    news = private_news(keys)
    for circle in _circles(board, keys, members):
        first = next(iter(circle.values()))
        changes = changes_of(board, keys, first.audience, first.participant)
        shared = {**envelope, "changes": orjson.Fragment(orjson.dumps(changes))}
        told: set[str] = set()
        for person, own in news.items() if first.participant else ():
            tabs = members.tabs(person)
            if tabs and tabs[0] in circle:
                told.update(tabs)
                yield tabs, {**shared, "mine": my_changes_of(board, own, person)}
        yield [sid for sid in circle if sid not in told] if told else list(circle), shared


def _circles(board: Board, keys: AbstractSet[Key], members: Members) -> Iterable[Mapping[str, Member]]:
    """Everybody here by socket, in circles."""
    if not board.at_tables():
        return members.audiences().values()
    circles: dict[Circle, dict[str, Member]] = {}
    for member in members:
        who = member.participant
        circle = Circle(member.audience, board.table_of(who), ("moved", who) in keys)
        circles.setdefault(circle, {})[member.sid] = member
    return circles.values()


class States:
    """The state of the newest version as each circle sees it, encoded once: a thousand may join at once."""

    def __init__(self) -> None:
        self._drawn: dict[Circle, tuple[int, orjson.Fragment]] = {}

    def of(self, board: Board, audience: Audience, participant: str | None) -> orjson.Fragment:
        """The state of `board`, for a participant as their table sees it."""
        circle = Circle(audience, board.table_of(participant) if board.at_tables() else None)
        version, drawn = self._drawn.get(circle, (-1, None))
        if drawn is None or version != board.version:
            drawn = orjson.Fragment(orjson.dumps(state_of(board, audience, participant)))
            self._drawn[circle] = (board.version, drawn)
        return drawn


def people_shapes(members: Members) -> Iterable[tuple[list[str], Shape]]:
    """How many are here, for each audience (rule P11): numbers by sector only for facilitators."""
    for audience, here in members.audiences().items():
        sectors = {"sectors": members.sectors()} if audience == "facilitator" else {}
        yield list(here), {"present": members.people(), **sectors}
