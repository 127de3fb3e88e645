"""Turn ballots into totals, one change at a time or all at once. Pure. Ballots that are not counted are left out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from govlab.activities.board import BallotOnBoard, RoundOnBoard
from govlab.activities.kinds import tally_of


def row_of(kind: str, values: Iterable[int]) -> list[int]:
    """The row that counted ballots of these values make."""
    tally = tally_of(kind)
    row = [0] * tally.width
    for value in values:
        tally.add(row, value, 1)
    return row


def put_ballot(kind: str, voted: RoundOnBoard, participant: str, idea: int, ballot: BallotOnBoard | None) -> None:
    """Put `ballot` (None: no ballot) in place of the participant's former one, and keep the idea's row true."""
    tally = tally_of(kind)
    own = voted.ballots.setdefault(participant, {})
    former = own.pop(idea, None)
    row = voted.tally.setdefault(idea, [0] * tally.width)
    if former is not None and former.counted:
        tally.add(row, former.value, -1)
    if ballot is not None:
        own[idea] = ballot
        if ballot.counted:
            tally.add(row, ballot.value, 1)
    if not own:
        del voted.ballots[participant]


def supporters(kind: str, voted: RoundOnBoard, ideas: Collection[int]) -> int:
    """How many people support at least one of these ideas in a round: each counts once."""
    supports = tally_of(kind).supports
    return sum(any(_supports(own.get(no), supports) for no in ideas) for own in voted.ballots.values())


def _supports(ballot: BallotOnBoard | None, supports: Callable[[int], bool]) -> bool:
    return ballot is not None and ballot.counted and supports(ballot.value)
