"""What people do with their own account: name, password, sign-ins on other devices."""

from __future__ import annotations

from govlab.access import Actor, require
from govlab.accounts import queries, sessions
from govlab.accounts.tables import Person
from govlab.storage import Transaction


def change_name(tx: Transaction, actor: Actor, name: str) -> None:
    """The name that others see. Raises Forbidden."""
    _own(tx, actor).name = name


def change_password(tx: Transaction, actor: Actor, password_hash: str, now_ms: int) -> None:
    """A new password; sign-ins on other devices end. The present one was asked for before. Raises Forbidden."""
    _own(tx, actor).password_hash = password_hash
    end_other_logins(tx, actor, now_ms)


def end_other_logins(tx: Transaction, actor: Actor, now_ms: int) -> None:
    """Sign out on every device but this one. Raises Forbidden."""
    sessions.end_all(tx, _own(tx, actor).id, now_ms, but=actor.login)


def _own(tx: Transaction, actor: Actor) -> Person:
    require(actor, "account:use")
    return queries.require_person(tx.session, actor.person or "")
