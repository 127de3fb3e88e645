"""Seat codes for a workshop: make them, see how many were used, withdraw those that nobody has used."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from govlab.access import Actor
from govlab.storage.transaction import Transaction
from govlab.workshops.codes import new_code
from govlab.workshops.errors import TooManySeatCodes, WorkshopClosed
from govlab.workshops.tables import Participant, SeatCode
from govlab.workshops.turn import take_turn

# What one workshop may have. A guess hits one of so many among 31^8 once in 850 million.
MOST = 1000


@dataclass(frozen=True, slots=True)
class Codes:
    """How many codes a workshop has, and those that nobody has used, in the order of their letters."""

    made: int
    free: list[str]

    @property
    def used(self) -> int:
        """How many were used."""
        return self.made - len(self.free)


def codes_of(session: Session, workshop_id: str) -> Codes:
    """The codes of a workshop."""
    mine = SeatCode.workshop_id == workshop_id
    made = session.scalar(select(func.count()).select_from(SeatCode).where(mine)) or 0
    free = session.scalars(select(SeatCode.code).where(mine, SeatCode.participant_id.is_(None)).order_by(SeatCode.code))
    return Codes(made, list(free))


def make(tx: Transaction, actor: Actor, workshop_id: str, count: int, now_ms: int) -> list[str]:
    """Make so many codes more, and return them. Raises Forbidden, WorkshopClosed, TooManySeatCodes."""
    _take_turn(tx, actor, workshop_id)
    mine = select(SeatCode.code).where(SeatCode.workshop_id == workshop_id)
    taken = set(tx.session.scalars(mine))
    if len(taken) + count > MOST:
        raise TooManySeatCodes(most=MOST, left=MOST - len(taken))
    fresh: set[str] = set()
    while len(fresh) < count:
        fresh |= {new_code()} - taken
    tx.session.add_all(SeatCode(workshop_id=workshop_id, code=code, made_ms=now_ms) for code in fresh)
    tx.changed(workshop_id, ("signals",))
    return sorted(fresh)


def give(tx: Transaction, participant: Participant, now_ms: int) -> None:
    """A code that a participant has used: simulated ones come with theirs."""
    of = {"workshop_id": participant.workshop_id, "participant_id": participant.id}
    tx.session.add(SeatCode(code=new_code(), made_ms=now_ms, **of))
    tx.changed(participant.workshop_id, ("signals",))


def withdraw(tx: Transaction, actor: Actor, workshop_id: str) -> None:
    """Make the codes that nobody has used worthless: a bundle of slips was lost. Raises Forbidden, WorkshopClosed."""
    _take_turn(tx, actor, workshop_id)
    unused = (SeatCode.workshop_id == workshop_id, SeatCode.participant_id.is_(None))
    tx.session.execute(delete(SeatCode).where(*unused))
    tx.changed(workshop_id, ("signals",))


def _take_turn(tx: Transaction, actor: Actor, workshop_id: str) -> None:
    if take_turn(tx, actor, "workshop:run", workshop_id).state == "closed":
        raise WorkshopClosed
