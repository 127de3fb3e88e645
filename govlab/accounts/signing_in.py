"""Sign a person in, by password or by invitation. Passwords are hashed in a native thread, outside transactions."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.orm import Session

from govlab.accounts import devices, hashing, invitations, queries, rules, sessions, throttle
from govlab.accounts.errors import InvitationOver, WrongPassword, WrongSignIn
from govlab.accounts.tables import Person
from govlab.storage import Storage


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a sign-in comes from: the network address, the device cookie, the sign-in that it replaces."""

    address: str
    device: str | None = None
    login: str | None = None


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A fresh sign-in: whose it is, and its token."""

    person: str
    token: str


def sign_in(storage: Storage, secret_key: str, email: str, password: str, origin: Origin, now_ms: int) -> SignedIn:
    """Sign in with an e-mail (case-folded) and a password; ends the sign-in that it replaces (S7).

    Raises WrongSignIn, and SignInPaused after too many of those. Takes the same time whether the e-mail is known.
    """
    with storage.transaction() as tx:
        person = queries.person_by_email(tx.session, email)
        device = devices.known_to(secret_key, origin.device, person.id if person else None)
        counted = throttle.count_try(tx, rules.counters(email, origin.address, device), now_ms)
    # Between two transactions: everyone else's writes would wait for the hash.
    right = hashing.matches(person.password_hash if person else None, password)
    if not right or person is None or not person.active:
        raise WrongSignIn
    with storage.transaction() as tx:
        throttle.forgive(tx, counted)
        if origin.login:
            sessions.end(tx, origin.login, now_ms)
        return SignedIn(person.id, sessions.start(tx, person.id, now_ms))


def invited(session: Session, invitation: invitations.Invitation, now_ms: int) -> Person:
    """The person that an invitation is for; raises InvitationOver."""
    person = session.get(Person, invitation.person)
    if person is None or not person.active:
        raise InvitationOver
    invitation.require_open(person.password_hash, now_ms)
    return person


def accept(storage: Storage, invitation: invitations.Invitation, password: str, now_ms: int) -> SignedIn:
    """Give the invited person the password that they chose, and sign them in. Raises InvitationOver."""
    password_hash = hashing.hashed(password)
    with storage.transaction() as tx:
        person = invited(tx.session, invitation, now_ms)
        person.password_hash = password_hash
        sessions.end_all(tx, person.id, now_ms)
        return SignedIn(person.id, sessions.start(tx, person.id, now_ms))


def require_password(storage: Storage, person_id: str, password: str, now_ms: int) -> None:
    """Ask for the present password again before a change. Raises WrongPassword, SignInPaused."""
    with storage.transaction() as tx:
        counted = throttle.count_try(tx, {f"own:{person_id}": rules.FROM_HERE}, now_ms)
        stored = queries.require_person(tx.session, person_id).password_hash
    if not hashing.matches(stored, password):
        raise WrongPassword
    with storage.transaction() as tx:
        throttle.forgive(tx, counted)
