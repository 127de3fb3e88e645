"""Read challenges, workshops and agendas."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Row, Select, func, select
from sqlalchemy.orm import Session

from govlab.accounts.tables import Agency, Person
from govlab.errors import NotFound
from govlab.workshops.permissions import WorkshopFacts
from govlab.workshops.tables import Activity, Challenge, Facilitation, Workshop

# What the databases can look for; an address may name any number.
_HIGHEST_NO = 2_000_000_000
# For every list and count: a rehearsal is nobody's workshop.
_NO_REHEARSAL = Workshop.rehearses.is_(None)


@dataclass(frozen=True, slots=True)
class Listed:
    """A workshop with what stands around it in a list or at the head of its page."""

    workshop: Workshop
    challenge: Challenge
    agency: Agency


def workshop(session: Session, workshop_id: str) -> Workshop:
    """The workshop; raises NotFound."""
    found = session.get(Workshop, workshop_id)
    if found is None:
        raise NotFound
    return found


def listed(session: Session, workshop_id: str) -> Listed:
    """The workshop with its challenge and agency; raises NotFound."""
    row = session.execute(_with_surroundings().where(Workshop.id == workshop_id)).first()
    if row is None:
        raise NotFound
    return _listed(row)


def by_code(session: Session, code: str) -> Listed | None:
    """The workshop that a normalised code names, whatever its state."""
    row = session.execute(_with_surroundings().where(Workshop.code == code)).first()
    return _listed(row) if row else None


def by_qr_token(session: Session, token: str) -> Listed | None:
    """The workshop that a QR token names, whatever its state."""
    row = session.execute(_with_surroundings().where(Workshop.qr_token == token)).first()
    return _listed(row) if row else None


def public(session: Session, state: str, limit: int, offset: int = 0) -> list[Listed]:
    """Workshops in `state` for everyone to see: those that start first (closed ones: that ended last) come first."""
    order = Workshop.closed_ms.desc() if state == "closed" else func.coalesce(Workshop.starts_ms, Workshop.created_ms)
    rows = session.execute(
        _with_surroundings()
        .where(Workshop.state == state, _NO_REHEARSAL)
        .order_by(order, Workshop.id)
        .limit(limit)
        .offset(offset)
    )
    return [_listed(row) for row in rows]


def count(session: Session, state: str) -> int:
    """How many workshops are in `state`."""
    in_state = select(func.count()).select_from(Workshop).where(Workshop.state == state, _NO_REHEARSAL)
    return session.scalar(in_state) or 0


def facilitated_by(session: Session, person_id: str) -> list[Listed]:
    """All workshops that a person runs, newest first; no rehearsals."""
    rows = session.execute(
        _with_surroundings()
        .join(Facilitation, Facilitation.workshop_id == Workshop.id)
        .where(Facilitation.person_id == person_id, _NO_REHEARSAL)
        .order_by(Workshop.created_ms.desc(), Workshop.id)
    )
    return [_listed(row) for row in rows]


def agenda(session: Session, workshop_id: str) -> list[Activity]:
    """The activities of a workshop in their order."""
    return list(
        session.scalars(select(Activity).where(Activity.workshop_id == workshop_id).order_by(Activity.position))
    )


def activity(session: Session, workshop_id: str, no: int) -> Activity:
    """One activity by its number; raises NotFound."""
    same = Activity.workshop_id == workshop_id, Activity.no == no
    found = session.scalar(select(Activity).where(*same)) if no <= _HIGHEST_NO else None
    if found is None:
        raise NotFound
    return found


def facilitators(session: Session, workshop_id: str) -> list[Person]:
    """The people who run a workshop, by name."""
    return list(
        session.scalars(
            select(Person)
            .join(Facilitation, Facilitation.person_id == Person.id)
            .where(Facilitation.workshop_id == workshop_id)
            .order_by(Person.name, Person.id)
        )
    )


def facts_of(session: Session, workshop_id: str) -> WorkshopFacts:
    """What the permission table asks about a workshop; raises NotFound."""
    found = workshop(session, workshop_id)
    people = session.scalars(select(Facilitation.person_id).where(Facilitation.workshop_id == workshop_id))
    return WorkshopFacts(workshop_id, found.state, frozenset(people), rehearsal=found.rehearses is not None)


def challenges(session: Session) -> Sequence[tuple[Challenge, Agency]]:
    """All challenges with their owners, newest first."""
    rows = session.execute(
        select(Challenge, Agency)
        .join(Agency, Agency.id == Challenge.agency_id)
        .order_by(Challenge.created_ms.desc(), Challenge.id)
    )
    return [(row.Challenge, row.Agency) for row in rows]


def agencies(session: Session) -> list[Agency]:
    """All agencies, by their Thai names."""
    return list(session.scalars(select(Agency).order_by(Agency.name_th, Agency.id)))


def _with_surroundings() -> Select[Workshop, Challenge, Agency]:
    return (
        select(Workshop, Challenge, Agency)
        .join(Challenge, Challenge.id == Workshop.challenge_id)
        .join(Agency, Agency.id == Challenge.agency_id)
    )


def _listed(row: Row[Workshop, Challenge, Agency]) -> Listed:
    return Listed(workshop=row[0], challenge=row[1], agency=row[2])
