"""Links to a workshop's big screen: read-only, shown once, revocable."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select
from sqlalchemy.orm import Session

from govlab.access import Actor, require
from govlab.errors import NotFound
from govlab.storage.ids import new_id, new_token, token_hash
from govlab.storage.transaction import Transaction
from govlab.workshops.queries import facts_of
from govlab.workshops.tables import ScreenLink


def make_link(tx: Transaction, actor: Actor, workshop_id: str, now_ms: int) -> str:
    """A new link's secret; only its hash is stored, so it can be shown only now."""
    require(actor, "workshop:link_screen", facts_of(tx.session, workshop_id))
    token = new_token()
    tx.session.add(
        ScreenLink(
            id=new_id(),
            workshop_id=workshop_id,
            token_hash=token_hash(token),
            created_by=actor.person or "",
            created_ms=now_ms,
        )
    )
    return token


def revoke_link(tx: Transaction, actor: Actor, workshop_id: str, link_id: str, now_ms: int) -> None:
    """Darken the screens that use a link; revoking it again changes nothing. Raises NotFound."""
    require(actor, "workshop:link_screen", facts_of(tx.session, workshop_id))
    link = tx.session.get(ScreenLink, link_id)
    if link is None or link.workshop_id != workshop_id:
        raise NotFound
    if link.revoked_ms is None:
        link.revoked_ms = now_ms
        tx.changed(workshop_id, ("workshop",))


def links_of(session: Session, workshop_id: str) -> list[ScreenLink]:
    """All links of a workshop, newest first."""
    return list(
        session.scalars(
            select(ScreenLink).where(ScreenLink.workshop_id == workshop_id).order_by(ScreenLink.created_ms.desc())
        )
    )


def workshop_of_screen(session: Session, token: str) -> str | None:
    """The workshop that a link shows; None where there is none, or it was revoked."""
    return session.scalar(
        select(ScreenLink.workshop_id).where(
            ScreenLink.token_hash == token_hash(token), ScreenLink.revoked_ms.is_(None)
        )
    )


def lit_screens(session: Session, tokens: Collection[str]) -> set[str]:
    """Which of these links still show something. One SELECT."""
    token_of = {token_hash(token): token for token in tokens}
    found = session.scalars(
        select(ScreenLink.token_hash).where(ScreenLink.token_hash.in_(list(token_of)), ScreenLink.revoked_ms.is_(None))
    )
    return {token_of[one] for one in found}
