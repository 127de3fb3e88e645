"""Sign-ins: from a cookie's token to who acts, for pages and sockets alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Row, Update, select, update
from sqlalchemy.orm import Session

from govlab.access import Actor, Role
from govlab.accounts.rules import ABSOLUTE_MS, IDLE_MS
from govlab.accounts.tables import Grant, LoginSession, Person
from govlab.storage import Transaction
from govlab.storage.ids import new_id, new_token, token_hash

Grants = frozenset[tuple[Role, str | None]]


@dataclass(frozen=True, slots=True)
class Login:
    """A sign-in that counts now: who acts by it, and when it was last used (milliseconds UTC)."""

    actor: Actor
    seen_ms: int


def login_of(session: Session, token: str, now_ms: int) -> Login | None:
    """The sign-in of a cookie's token, if it still counts. One SELECT."""
    columns = (LoginSession.id, LoginSession.seen_ms)
    found = _people(*columns).join(LoginSession, LoginSession.person_id == Person.id)
    rows = session.execute(found.where(LoginSession.token_hash == token_hash(token), *_counts(now_ms))).all()
    return Login(_actor(rows, rows[0].id), rows[0].seen_ms) if rows else None


def actor_of_login(session: Session, token: str, now_ms: int) -> Actor | None:
    """Who acts by the sign-in of this token, or None when it no longer counts. One SELECT."""
    login = login_of(session, token, now_ms)
    return login.actor if login else None


def actor_of_person(session: Session, person_id: str) -> Actor | None:
    """An active person as an actor, without a sign-in: for the command line and the example."""
    rows = session.execute(_people().where(Person.id == person_id, Person.active)).all()
    return _actor(rows, None) if rows else None


def live_logins(session: Session, ids: Iterable[str], now_ms: int) -> set[str]:
    """Which of these sign-ins still count: not ended, not too old, their person active. One SELECT."""
    found = select(LoginSession.id).join(Person, Person.id == LoginSession.person_id)
    return set(session.scalars(found.where(LoginSession.id.in_(list(ids)), *_counts(now_ms))))


def start(tx: Transaction, person_id: str, now_ms: int) -> str:
    """Begin a sign-in; returns its token, which is stored only as a hash."""
    token = new_token()
    row = LoginSession(
        id=new_id(), token_hash=token_hash(token), person_id=person_id, created_ms=now_ms, seen_ms=now_ms, ended_ms=None
    )
    tx.session.add(row)
    return token


def touch(tx: Transaction, login_id: str, now_ms: int) -> None:
    """Remember that a sign-in was used now."""
    tx.session.execute(update(LoginSession).where(LoginSession.id == login_id).values(seen_ms=now_ms))


def end(tx: Transaction, login_id: str, now_ms: int) -> None:
    """Sign one device out."""
    tx.session.execute(_ended(now_ms).where(LoginSession.id == login_id))


def end_all(tx: Transaction, person_id: str, now_ms: int, but: str | None = None) -> None:
    """Sign a person out everywhere, or everywhere `but` on one device."""
    ending = _ended(now_ms).where(LoginSession.person_id == person_id)
    tx.session.execute(ending.where(LoginSession.id != but) if but else ending)


def of_person(session: Session, person_id: str, now_ms: int) -> list[LoginSession]:
    """The sign-ins of a person that still count, newest use first."""
    found = select(LoginSession).join(Person, Person.id == LoginSession.person_id)
    mine = found.where(LoginSession.person_id == person_id, *_counts(now_ms))
    return list(session.scalars(mine.order_by(LoginSession.seen_ms.desc())))


def _people(*more: Any) -> Any:
    columns = (Person.id.label("person"), Person.name, Person.agency_id, Grant.role, Grant.agency_id.label("role_for"))
    return select(*columns, *more).select_from(Person).outerjoin(Grant, Grant.person_id == Person.id)


def _counts(now_ms: int) -> tuple[ColumnElement[bool], ...]:
    """A sign-in counts until it is ended, too old or too long unused, or its person is closed."""
    return (
        LoginSession.ended_ms.is_(None),
        LoginSession.created_ms > now_ms - ABSOLUTE_MS,
        LoginSession.seen_ms > now_ms - IDLE_MS,
        Person.active.is_(True),
    )


def _actor(rows: Sequence[Row[Any]], login_id: str | None) -> Actor:
    first = rows[0]
    grants: Grants = frozenset((row.role, row.role_for) for row in rows if row.role)
    return Actor(person=first.person, name=first.name, agency=first.agency_id, grants=grants, login=login_id)


def _ended(now_ms: int) -> Update:
    return update(LoginSession).where(LoginSession.ended_ms.is_(None)).values(ended_ms=now_ms)
