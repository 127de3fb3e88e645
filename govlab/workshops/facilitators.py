"""Who runs a workshop: its creator adds colleagues by their e-mail address."""

from __future__ import annotations

from sqlalchemy import delete, select

from govlab.access import Actor
from govlab.accounts.tables import Person
from govlab.errors import NotFound
from govlab.storage.transaction import Transaction
from govlab.workshops import queries
from govlab.workshops.errors import AlreadyFacilitates, LastFacilitator, PersonUnknown
from govlab.workshops.tables import Facilitation
from govlab.workshops.turn import take_turn


def add(tx: Transaction, actor: Actor, workshop_id: str, email: str) -> Person:
    """Let the account holder with this e-mail address run the workshop too.

    Raises Forbidden, PersonUnknown, AlreadyFacilitates.
    """
    take_turn(tx, actor, "workshop:add_facilitator", workshop_id)
    tx.changed(workshop_id, ("workshop",))
    person = tx.session.scalar(select(Person).where(Person.email == email.strip().casefold(), Person.active))
    if person is None:
        raise PersonUnknown
    if tx.session.get(Facilitation, (workshop_id, person.id)):
        raise AlreadyFacilitates(name=person.name)
    tx.session.add(Facilitation(workshop_id=workshop_id, person_id=person.id))
    return person


def remove(tx: Transaction, actor: Actor, workshop_id: str, person_id: str) -> None:
    """Take the workshop from one of those who run it; their console closes.

    Raises Forbidden, NotFound, LastFacilitator.
    """
    take_turn(tx, actor, "workshop:remove_facilitator", workshop_id)
    tx.changed(workshop_id, ("workshop",))
    people = queries.facts_of(tx.session, workshop_id).facilitators
    if person_id not in people:
        raise NotFound
    if len(people) == 1:
        raise LastFacilitator
    tx.session.execute(
        delete(Facilitation).where(Facilitation.workshop_id == workshop_id, Facilitation.person_id == person_id)
    )
