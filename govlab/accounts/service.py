"""What administrators do with people and agencies: one function, one use case."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete

from govlab.access import Actor, require
from govlab.accounts import invitations, queries, sessions
from govlab.accounts.errors import EmailTaken, InvitationOver, OwnRightsKept
from govlab.accounts.permissions import AgencyFacts, PersonFacts
from govlab.accounts.sessions import Grants
from govlab.accounts.tables import Agency, Grant, Person
from govlab.storage import Transaction
from govlab.storage.ids import new_id


@dataclass(frozen=True, slots=True)
class Profile:
    """What an administrator says of a person. `grants` are all their roles, (role, agency or None for the centre)."""

    email: str
    name: str
    agency: str | None
    grants: Grants


def add_person(tx: Transaction, actor: Actor, profile: Profile, now_ms: int) -> Person:
    """Add an account without a password: its person chooses one by invitation. Raises Forbidden, EmailTaken."""
    require(actor, "person:manage", _facts(profile))
    return create_person(tx, profile, invitations.no_password(), now_ms)


def create_person(tx: Transaction, profile: Profile, password_hash: str, now_ms: int) -> Person:
    """Make an account without asking who may: for the command line. Raises EmailTaken."""
    _require_free(tx, profile.email, None)
    person = Person(
        id=new_id(),
        email=profile.email,
        name=profile.name,
        password_hash=password_hash,
        agency_id=profile.agency,
        active=True,
        example=False,
        created_ms=now_ms,
    )
    tx.session.add(person)
    tx.session.flush()
    _grant(tx, person.id, profile.grants)
    return person


def edit_person(tx: Transaction, actor: Actor, person_id: str, profile: Profile, now_ms: int) -> Person:
    """Change a person's particulars and roles. Where a role is withdrawn, their sign-ins end (rule P7, S3).

    Raises Forbidden where the actor does not administer all that the person has or would get, EmailTaken,
    OwnRightsKept.
    """
    person = _managed(tx, actor, person_id)
    require(actor, "person:manage", _facts(profile))
    _require_free(tx, profile.email, person_id)
    had = frozenset((grant.role, grant.agency_id) for grant in queries.grants_of(tx.session, [person_id])[person_id])
    withdrawn = had - profile.grants
    if person_id == actor.person and any(role == "administrator" for role, _ in withdrawn):
        raise OwnRightsKept
    person.email, person.name, person.agency_id = profile.email, profile.name, profile.agency
    for role, agency in withdrawn:
        same = Grant.agency_id == agency if agency else Grant.agency_id.is_(None)
        tx.session.execute(delete(Grant).where(Grant.person_id == person_id, Grant.role == role, same))
    _grant(tx, person_id, profile.grants - had)
    if withdrawn:
        sessions.end_all(tx, person_id, now_ms, but=actor.login if person_id == actor.person else None)
    return person


def invite(tx: Transaction, actor: Actor, person_id: str, now_ms: int) -> Person:
    """Take a person's password away, so that they choose one by a new link; earlier links and sign-ins end.

    Raises Forbidden, and InvitationOver for a closed account.
    """
    person = _managed(tx, actor, person_id)
    if not person.active:
        raise InvitationOver
    person.password_hash = invitations.no_password()
    sessions.end_all(tx, person_id, now_ms)
    return person


def set_active(tx: Transaction, actor: Actor, person_id: str, active: bool, now_ms: int) -> Person:
    """Close an account, which ends its sign-ins, or open it again. Raises Forbidden, OwnRightsKept."""
    person = _managed(tx, actor, person_id)
    if person_id == actor.person:
        raise OwnRightsKept
    person.active = active
    if not active:
        sessions.end_all(tx, person_id, now_ms)
    return person


def add_agency(tx: Transaction, actor: Actor, name_th: str, name_en: str, now_ms: int) -> Agency:
    """Add an agency. Raises Forbidden."""
    require(actor, "agency:add", AgencyFacts(None))
    agency = Agency(id=new_id(), name_th=name_th, name_en=name_en, example=False, created_ms=now_ms)
    tx.session.add(agency)
    return agency


def rename_agency(tx: Transaction, actor: Actor, agency_id: str, name_th: str, name_en: str) -> None:
    """Change an agency's names. Raises Forbidden, NotFound."""
    require(actor, "agency:edit", AgencyFacts(agency_id))
    agency = queries.require_agency(tx.session, agency_id)
    agency.name_th, agency.name_en = name_th, name_en


def _managed(tx: Transaction, actor: Actor, person_id: str) -> Person:
    require(actor, "person:list")
    person = queries.require_person(tx.session, person_id)
    require(actor, "person:manage", queries.facts_of(tx.session, person))
    return person


def _facts(profile: Profile) -> PersonFacts:
    return PersonFacts(profile.agency, frozenset(agency for _, agency in profile.grants))


def _require_free(tx: Transaction, email: str, owner: str | None) -> None:
    holder = queries.person_by_email(tx.session, email)
    if holder is not None and holder.id != owner:
        raise EmailTaken


def _grant(tx: Transaction, person_id: str, grants: Grants) -> None:
    tx.session.add_all(Grant(id=new_id(), person_id=person_id, role=role, agency_id=agency) for role, agency in grants)
