"""The rule for seat codes: one code, one person, one vote (V3). Pure."""

from __future__ import annotations

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import Board
from govlab.activities.command import Verdict
from govlab.activities.ideas import participant
from govlab.activities.people_facts import SeatCodeUsed
from govlab.activities.shapes import UseSeatCode
from govlab.workshops.codes import normalise


def use_seat_code(board: Board, actor: Actor, args: UseSeatCode, now_ms: int) -> Verdict:
    """The seat of this code is mine from now on. Raises WorkshopNotLive, NoSuchSeatCode, SeatCodeTaken, HasSeatCode."""
    if board.state not in ("scheduled", "live"):
        raise errors.WorkshopNotLive
    person, code = participant(actor), normalise(args.code)
    own = board.seat_codes.get(person)
    if own is not None and own == code:
        return Verdict()
    if code is None or (code not in board.free_codes and code not in board.seat_codes.values()):
        raise errors.NoSuchSeatCode(field="code")
    if code not in board.free_codes:
        raise errors.SeatCodeTaken(field="code")
    if own is not None:
        raise errors.HasSeatCode(field="code")
    return Verdict((SeatCodeUsed(person, code),))
