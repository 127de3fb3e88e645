"""What each socket of a room is told after a batch, or when it joins. Pure but for its memory of drawn states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

import orjson

from govlab.activities.board import Board
from govlab.activities.mine import my_changes_of, private_news
from govlab.activities.view import changes_of, state_of
from govlab.activities.wire import Audience
from govlab.live.members import Members
from govlab.live.protocol import Shape
from govlab.storage import Key


def frames(
    board: Board, keys: AbstractSet[Key], envelope: Shape, members: Members
) -> Iterator[tuple[list[str], Shape]]:
    """One frame per socket (rule P6): its audience's, or with private news its own.

    What an audience shares is encoded once, however many have news of their own in the same frame.
    """
    for audience, sids in members.audiences():
        shared = {**envelope, "changes": orjson.Fragment(orjson.dumps(changes_of(board, keys, audience)))}
        told: set[str] = set()
        for person, own in private_news(keys).items() if audience == "participant" else ():
            tabs = members.tabs(person)
            if tabs:
                told.update(tabs)
                yield tabs, {**shared, "mine": my_changes_of(board, own, person)}
        yield [sid for sid in sids if sid not in told] if told else sids, shared


class States:
    """The state of the newest version as each audience sees it, encoded once: a thousand may join at once."""

    def __init__(self) -> None:
        self._drawn: dict[Audience, tuple[int, orjson.Fragment]] = {}

    def of(self, board: Board, audience: Audience) -> orjson.Fragment:
        """The state of `board`."""
        version, drawn = self._drawn.get(audience, (-1, None))
        if drawn is None or version != board.version:
            drawn = orjson.Fragment(orjson.dumps(state_of(board, audience)))
            self._drawn[audience] = (board.version, drawn)
        return drawn


def people_shapes(members: Members) -> Iterable[tuple[list[str], Shape]]:
    """How many are here, for each audience (rule P11): numbers by sector only for facilitators."""
    for audience, sids in members.audiences():
        sectors = {"sectors": members.sectors()} if audience == "facilitator" else {}
        yield sids, {"present": members.people(), **sectors}
