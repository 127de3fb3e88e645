"""Dots that go back to their people while an idea is not shown, and come back with it. Pure.

Only in a round that is open: what is closed keeps its numbers, whatever becomes of an idea afterwards.
"""

from __future__ import annotations

from collections.abc import Iterator

from govlab.activities.board import ActivityOnBoard, BallotOnBoard, Board, RoundOnBoard
from govlab.activities.facts import BallotSet, Fact


def budget_of(activity: ActivityOnBoard) -> int:
    """What each person may spend in a round; 0 where ballots come out of no budget."""
    return int(activity.settings["budget"]) if activity.limited else 0


def given_back(board: Board, no: int) -> list[Fact]:
    """Ballots on idea `no` that come out of a budget no longer count; they stay stored."""
    return [
        BallotSet(activity.no, voted.id, person, no, own[no]._replace(counted=False))
        for activity, voted in _open_rounds(board)
        for person, own in voted.ballots.items()
        if no in own and own[no].counted
    ]


def returned(board: Board, no: int) -> list[Fact]:
    """Dots on a restored note count again, as far as each person's budget has room for them."""
    return [
        BallotSet(activity.no, voted.id, person, no, own[no]._replace(counted=True))
        for activity, voted in _open_rounds(board)
        for person, own in voted.ballots.items()
        if no in own and _fits(own[no], budget_of(activity) - _spent(own))
    ]


def resumed(board: Board, activity: ActivityOnBoard, voted: RoundOnBoard) -> Iterator[Fact]:
    """What became of ideas while this round was closed is made good as it goes on."""
    for person, own in voted.ballots.items() if activity.limited else ():
        seen = {no: ballot for no, ballot in own.items() if board.ideas[no].shown}
        left = budget_of(activity) - _spent(seen)
        # Oldest first, as the dots were placed.
        for no, ballot in sorted(own.items(), key=lambda item: item[1].cast_ms):
            comes = no in seen and _fits(ballot, left)
            left -= ballot.value if comes else 0
            if comes or (ballot.counted and no not in seen):
                yield BallotSet(activity.no, voted.id, person, no, ballot._replace(counted=comes))


def _open_rounds(board: Board) -> Iterator[tuple[ActivityOnBoard, RoundOnBoard]]:
    for activity in board.activities.values():
        newest = activity.round
        if activity.limited and newest is not None and newest.closed_ms is None:
            yield activity, newest


def _fits(ballot: BallotOnBoard, left: int) -> bool:
    return not ballot.counted and not ballot.voided and ballot.value <= left


def _spent(own: dict[int, BallotOnBoard]) -> int:
    return sum(ballot.value for ballot in own.values() if ballot.counted)
