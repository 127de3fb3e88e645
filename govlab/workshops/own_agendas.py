"""Agendas that a person keeps to use again."""

from __future__ import annotations

import msgspec
from sqlalchemy import select
from sqlalchemy.orm import Session

from govlab.access import Actor, require
from govlab.errors import BadRequest, NotFound
from govlab.storage.ids import new_id
from govlab.storage.transaction import Transaction
from govlab.workshops import queries
from govlab.workshops.agenda_file import Step, steps_of
from govlab.workshops.errors import TooManyOwnAgendas
from govlab.workshops.tables import OwnAgenda

KEPT_MOST = 50


def keep(tx: Transaction, actor: Actor, workshop_id: str, title: str, now_ms: int) -> None:
    """Keep the agenda of a workshop that the actor runs. Raises Forbidden, BadRequest where it is empty."""
    require(actor, "workshop:run", queries.facts_of(tx.session, workshop_id))
    steps = steps_of(queries.agenda(tx.session, workshop_id))
    if not steps:
        raise BadRequest(field="agenda")
    if len(kept_by(tx.session, actor)) >= KEPT_MOST:
        raise TooManyOwnAgendas(max=KEPT_MOST)
    activities = msgspec.to_builtins(steps)
    tx.session.add(
        OwnAgenda(id=new_id(), person_id=actor.person, title=title, activities=activities, created_ms=now_ms)
    )


def kept_by(session: Session, actor: Actor) -> list[OwnAgenda]:
    """What the actor keeps, the newest first."""
    own = select(OwnAgenda).where(OwnAgenda.person_id == actor.person).order_by(OwnAgenda.created_ms.desc())
    return list(session.scalars(own))


def kept(session: Session, actor: Actor, agenda_id: str) -> OwnAgenda:
    """One of the actor's own. Raises NotFound."""
    found = session.get(OwnAgenda, agenda_id)
    if found is None or found.person_id != actor.person:
        raise NotFound(field="agenda")
    return found


def steps(agenda: OwnAgenda) -> list[Step]:
    """The activities of a kept agenda."""
    return msgspec.convert(agenda.activities, list[Step])


def forget(tx: Transaction, actor: Actor, agenda_id: str) -> None:
    """Keep it no longer. Raises NotFound."""
    tx.session.delete(kept(tx.session, actor, agenda_id))
