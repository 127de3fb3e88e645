"""Rules for seat codes: one code, one person, one vote (V3). Pure."""

from __future__ import annotations

from collections.abc import Iterator

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import Board
from govlab.activities.command import Verdict
from govlab.activities.facts import BallotSet
from govlab.activities.ideas import participant
from govlab.activities.people_facts import SeatCodeFreed, SeatCodeUsed
from govlab.activities.shapes import OneSeatCode
from govlab.workshops.codes import normalise


def use_seat_code(board: Board, actor: Actor, args: OneSeatCode, now_ms: int) -> Verdict:
    """The seat of this code is mine from now on. Raises WorkshopNotLive, NoSuchSeatCode, SeatCodeTaken, HasSeatCode."""
    _check_open(board)
    person, code = participant(actor), normalise(args.code)
    own = board.seat_codes.get(person)
    if own is not None and own == code:
        return Verdict()
    if code is None or (code not in board.free_codes and _holder(board, code) is None):
        raise errors.NoSuchSeatCode(field="code")
    if code not in board.free_codes:
        raise errors.SeatCodeTaken(field="code")
    if own is not None:
        raise errors.HasSeatCode(field="code")
    return Verdict((SeatCodeUsed(person, code),))


def free_seat_code(board: Board, actor: Actor, args: OneSeatCode, now_ms: int) -> Verdict:
    """Whoever holds this slip can use it again: a phone was lost, or somebody else had used the code.

    What was voted with it in rounds that are still open does not count any more, so that a seat stays one vote; a
    secret vote cannot be told from others, and keeps its seat. Raises WorkshopNotLive, NoSuchSeatCode, AlreadyVoted.
    """
    _check_open(board)
    code = normalise(args.code) or ""
    holder = _holder(board, code)
    if holder is None:
        if code in board.free_codes:
            return Verdict((), {"ballots": 0})
        raise errors.NoSuchSeatCode(field="code")
    voided = tuple(_voided(board, holder))
    return Verdict((*voided, SeatCodeFreed(holder, code)), {"ballots": len(voided)})


def _voided(board: Board, person: str) -> Iterator[BallotSet]:
    for activity in board.activities.values():
        newest = activity.round
        if newest is None or newest.closed_ms is not None or not activity.settings.get("per_seat"):
            continue
        if person in newest.voters:
            raise errors.AlreadyVoted
        for on, ballot in newest.ballots.get(person, {}).items():
            yield BallotSet(activity.no, newest.id, person, on, ballot._replace(counted=False, voided=True))


def _holder(board: Board, code: str) -> str | None:
    return next((person for person, used in board.seat_codes.items() if used == code), None)


def _check_open(board: Board) -> None:
    if board.state not in ("scheduled", "live"):
        raise errors.WorkshopNotLive
