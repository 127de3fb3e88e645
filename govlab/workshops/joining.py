"""Let people in: find the workshop of a code, give a participant a seat."""

from __future__ import annotations

from sqlalchemy import select

from govlab.accounts.tables import Person
from govlab.storage.ids import new_id
from govlab.storage.transaction import Transaction
from govlab.workshops import rules
from govlab.workshops.errors import SeatRemoved
from govlab.workshops.seats import issue_token
from govlab.workshops.tables import Participant, Workshop


def join(
    tx: Transaction, workshop: Workshop, sector: str, name: str | None, consent: bool, person: str | None, now_ms: int
) -> tuple[Participant, str]:
    """Seat someone in an open workshop; returns the participant and the secret of their device.

    An account holder (`person`) who has a seat gets the same one again, on one more device.
    Raises WorkshopClosed, CodeUnknown, SectorUnknown, NameTooLong, ConsentMissing, SeatRemoved.
    """
    rules.check_open(workshop.state)
    rules.check_sector(sector)
    name = rules.read_name(name)
    rules.check_consent(consent)
    participant = _seated_before(tx, workshop.id, person) or Participant(
        id=new_id(), workshop_id=workshop.id, person_id=person, joined_ms=now_ms
    )
    participant.name, participant.sector, participant.consented_ms = name, sector, now_ms
    tx.session.add(participant)
    tx.session.flush()
    return participant, issue_token(tx, participant.id, now_ms)


def seat_for_paper(tx: Transaction, workshop: Workshop, sector: str, name: str | None, now_ms: int) -> str:
    """Seat somebody who takes part on paper; returns the secret with which a helper enters what they wrote.

    Consent was given on the paper. Raises WorkshopClosed, SectorUnknown, NameTooLong.
    """
    rules.check_open(workshop.state)
    rules.check_sector(sector)
    participant = Participant(
        id=new_id(),
        workshop_id=workshop.id,
        name=rules.read_name(name),
        sector=sector,
        proxy=True,
        consented_ms=now_ms,
        joined_ms=now_ms,
    )
    tx.session.add(participant)
    tx.session.flush()
    return issue_token(tx, participant.id, now_ms)


def _seated_before(tx: Transaction, workshop_id: str, person: str | None) -> Participant | None:
    if person is None:
        return None
    # Lock the person first: two tabs that join at once must find one seat, not make two.
    tx.session.execute(select(Person.id).where(Person.id == person).with_for_update())
    seated = tx.session.scalar(
        select(Participant).where(Participant.workshop_id == workshop_id, Participant.person_id == person)
    )
    if seated and seated.removed_ms is not None:
        raise SeatRemoved
    return seated
