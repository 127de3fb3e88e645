"""What pages read of people and agencies: a fixed number of SELECTs, whatever their number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import Session

from govlab.access import Actor
from govlab.accounts.permissions import PersonFacts
from govlab.accounts.tables import Agency, Grant, Person
from govlab.errors import NotFound

PAGE = 50
"""People on one page of the list."""

PAGES_MOST = 10_000
"""Beyond it an address was made up; the database would refuse to count so far."""


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """One page of the people that an administrator sees, with their roles and how many there are in all."""

    people: list[Person]
    grants: dict[str, list[Grant]]
    total: int

    @property
    def pages(self) -> int:
        return max(1, -(-self.total // PAGE))


def person_by_email(session: Session, email: str) -> Person | None:
    """The account of an e-mail, which is compared case-folded."""
    return session.scalar(select(Person).where(Person.email == email))


def require_person(session: Session, person_id: str) -> Person:
    """The person; raises NotFound."""
    person = session.get(Person, person_id)
    if person is None:
        raise NotFound
    return person


def require_agency(session: Session, agency_id: str) -> Agency:
    """The agency; raises NotFound."""
    agency = session.get(Agency, agency_id)
    if agency is None:
        raise NotFound
    return agency


def agencies(session: Session) -> list[Agency]:
    """All agencies by their Thai names."""
    return list(session.scalars(select(Agency).order_by(Agency.name_th)))


def administered(session: Session, actor: Actor) -> list[Agency]:
    """The agencies that `actor` administers: all of them for the centre's administrators."""
    return [agency for agency in agencies(session) if actor.holds("administrator", agency.id)]


def grants_of(session: Session, people: Iterable[str]) -> dict[str, list[Grant]]:
    """The roles of these people; none for whom is not in it."""
    found: dict[str, list[Grant]] = defaultdict(list)
    for grant in session.scalars(select(Grant).where(Grant.person_id.in_(list(people))).order_by(Grant.id)):
        found[grant.person_id].append(grant)
    return found


def facts_of(session: Session, person: Person) -> PersonFacts:
    """A person as the permission table sees them."""
    grants = session.scalars(select(Grant.agency_id).where(Grant.person_id == person.id))
    return PersonFacts(person.agency_id, frozenset(grants))


def people(session: Session, actor: Actor, words: str, page: int) -> PeoplePage:
    """The people that `actor` administers whose name or e-mail holds `words`, active ones first, then by name."""
    found = select(Person).where(*_seen_by(actor), *_holding(words))
    total = session.scalar(select(func.count()).select_from(found.subquery())) or 0
    ordered = found.order_by(Person.active.desc(), Person.name, Person.id)
    rows = list(session.scalars(ordered.limit(PAGE).offset((page - 1) * PAGE)))
    return PeoplePage(rows, grants_of(session, [row.id for row in rows]), total)


def people_per_agency(session: Session) -> dict[str | None, int]:
    """How many active people work for each agency."""
    counted = select(Person.agency_id, func.count()).where(Person.active).group_by(Person.agency_id)
    return {row[0]: row[1] for row in session.execute(counted)}


def _seen_by(actor: Actor) -> list[ColumnElement[bool]]:
    if actor.holds("administrator", None):
        return []
    return [Person.agency_id.in_([agency for role, agency in actor.grants if role == "administrator"])]


def _holding(words: str) -> list[ColumnElement[bool]]:
    if not words:
        return []
    return [
        or_(Person.name.icontains(words, autoescape=True), Person.email.contains(words.casefold(), autoescape=True))
    ]
