"""Seat codes for a workshop: make them, see how many were used, withdraw those that nobody has used."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from govlab.access import Actor
from govlab.storage.transaction import Transaction
from govlab.workshops.codes import new_code
from govlab.workshops.errors import TooManySeatCodes, WorkshopClosed
from govlab.workshops.tables import Participant, SeatCode
from govlab.workshops.turn import take_turn

# What one workshop may have. A guess hits one of so many among 31^8 once in 850 million.
MOST = 1000


@dataclass(slots=True)
class Batch:
    """Codes that were made together, and are printed together: slips that were handed out are not printed again."""

    made_ms: int
    made: int = 0
    free: list[str] = field(default_factory=list[str])


def batches_of(session: Session, workshop_id: str) -> list[Batch]:
    """The codes of a workshop, in the order in which they were made."""
    batches: dict[int, Batch] = {}
    columns = select(SeatCode.made_ms, SeatCode.code, SeatCode.participant_id)
    found = columns.where(SeatCode.workshop_id == workshop_id).order_by(SeatCode.made_ms, SeatCode.code)
    for made_ms, code, participant in session.execute(found):
        batch = batches.setdefault(made_ms, Batch(made_ms))
        batch.made += 1
        if participant is None:
            batch.free.append(code)
    return list(batches.values())


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


def give(tx: Transaction, participant: Participant, made_ms: int) -> None:
    """A code that a participant has used: simulated ones come with theirs."""
    of = {"workshop_id": participant.workshop_id, "participant_id": participant.id}
    tx.session.add(SeatCode(code=new_code(), made_ms=made_ms, **of))
    tx.changed(participant.workshop_id, ("signals",))


def withdraw(tx: Transaction, actor: Actor, workshop_id: str, made_ms: int) -> None:
    """Make the unused codes of a batch worthless: its slips were lost. Raises Forbidden, WorkshopClosed."""
    _take_turn(tx, actor, workshop_id)
    unused = (SeatCode.workshop_id == workshop_id, SeatCode.made_ms == made_ms, SeatCode.participant_id.is_(None))
    tx.session.execute(delete(SeatCode).where(*unused))
    tx.changed(workshop_id, ("signals",))


def _take_turn(tx: Transaction, actor: Actor, workshop_id: str) -> None:
    if take_turn(tx, actor, "workshop:run", workshop_id).state == "closed":
        raise WorkshopClosed
