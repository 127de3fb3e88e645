"""Rehearsals: a copy of a workshop to practise on, of which nothing stays. The workshop itself is never touched."""

from __future__ import annotations

from typing import cast

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from govlab.access import Actor, require
from govlab.accounts.tables import Person
from govlab.storage.transaction import Key, Transaction
from govlab.storage.wiping import wipe
from govlab.workshops import queries, service
from govlab.workshops.agenda import Plan
from govlab.workshops.tables import Workshop

# Says to the room that its workshop is not there any more.
WIPED: Key = ("wiped",)


def of_person(session: Session, workshop_id: str, person: str | None) -> Workshop | None:
    """Somebody's running rehearsal of a workshop."""
    return session.scalar(select(Workshop).where(Workshop.rehearses == workshop_id, Workshop.created_by == person))


def begin(tx: Transaction, actor: Actor, workshop_id: str, crowd: int, now_ms: int) -> tuple[Workshop, bool]:
    """The actor's rehearsal of a workshop, and whether it was made just now, with its agenda as it is.

    Raises NotFound, Forbidden, AgendaNotReady.
    """
    require(actor, "workshop:rehearse", queries.facts_of(tx.session, workshop_id))
    # Lock the person first: two presses at once must find one rehearsal, not make two.
    tx.session.execute(select(Person.id).where(Person.id == actor.person).with_for_update())
    running = of_person(tx.session, workshop_id, actor.person)
    if running is not None:
        return running, False
    original = queries.workshop(tx.session, workshop_id)
    plans = [
        Plan(one.kind, one.title, one.prompt, one.phase, one.duration_s, one.settings)
        for one in queries.agenda(tx.session, workshop_id)
    ]
    # Who was added as a facilitator may rehearse, whoever owns the challenge.
    copy = service.draft(tx, actor, original.challenge_id, original.title, now_ms, None, plans)
    copy.rehearses, copy.crowd = workshop_id, crowd
    return service.publish(tx, actor, copy.id), True


def end(tx: Transaction, actor: Actor, rehearsal_id: str) -> str:
    """End a rehearsal and delete all of it; returns the workshop that it was of. Raises NotFound, Forbidden."""
    require_end(tx.session, actor, rehearsal_id)
    original = queries.workshop(tx.session, rehearsal_id).rehearses
    delete(tx, rehearsal_id)
    return original or ""


def require_end(session: Session, actor: Actor, rehearsal_id: str) -> None:
    """Raise NotFound or Forbidden unless the actor may end this rehearsal."""
    require(actor, "workshop:end_rehearsal", queries.facts_of(session, rehearsal_id))


def delete(tx: Transaction, rehearsal_id: str) -> None:
    """Delete a rehearsal with every row that belongs to it. Raises NotFound."""
    tx.changed(rehearsal_id, WIPED)
    # Who is just coming in finishes first; who comes after finds nothing.
    tx.session.execute(select(Workshop.id).where(Workshop.id == rehearsal_id).with_for_update())
    tx.session.expunge_all()
    wipe(tx.connection, cast(Table, Workshop.__table__), rehearsal_id)


def begun_before(session: Session, before_ms: int) -> list[str]:
    """The rehearsals that were begun before then."""
    old = select(Workshop.id).where(Workshop.rehearses.is_not(None), Workshop.created_ms < before_ms)
    return list(session.scalars(old))
