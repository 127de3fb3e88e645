"""What readers say of a published entry: stars from 1 to 5, and comments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from govlab.access import Actor, require
from govlab.accounts.tables import Person
from govlab.catalogue import rules
from govlab.catalogue.tables import Comment, Innovation, Rating
from govlab.errors import BadRequest, NotFound
from govlab.storage.ids import new_id
from govlab.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Signature:
    """Who a guest says they are. The address is asked for so that staff could answer, and shown nowhere."""

    name: str
    email: str


def rate(tx: Transaction, actor: Actor, slug: str, reader: str, stars: int, now_ms: int) -> None:
    """Set a reader's stars, 1 to 5; a second time replaces the first. Raises NotFound or BadRequest."""
    innovation = published(tx.session, slug)
    require(actor, "innovation:rate", innovation.agency_id)
    if stars not in range(1, 6):
        raise BadRequest(field="stars")
    # merge writes the row that the key names: two tabs of one reader cannot leave two ratings.
    tx.session.merge(Rating(innovation_id=innovation.id, reader=reader, stars=stars, rated_ms=now_ms))
    tx.session.flush()


def comment(tx: Transaction, actor: Actor, slug: str, text: str, guest: Signature | None, now_ms: int) -> Comment:
    """Leave a comment. An account holder's is shown at once; a guest's waits for a member of staff."""
    innovation = published(tx.session, slug)
    require(actor, "innovation:comment", innovation.agency_id)
    signature = guest or _signature_of(tx.session, actor)
    left = Comment(
        id=new_id(),
        innovation_id=innovation.id,
        person_id=actor.person,
        name=signature.name,
        email=signature.email,
        text=text,
        state="waiting" if actor.person is None else "shown",
        posted_ms=now_ms,
    )
    tx.session.add(left)
    tx.session.flush()
    return left


def moderate(tx: Transaction, actor: Actor, comment_id: str, *, show: bool, now_ms: int) -> Comment:
    """Show a comment, or refuse it; either can be changed later. Raises NotFound or Forbidden."""
    found = tx.session.get(Comment, comment_id)
    if found is None:
        raise NotFound
    require(actor, "comment:moderate", tx.session.get_one(Innovation, found.innovation_id).agency_id)
    found.state = "shown" if show else "refused"
    found.decided_by, found.decided_ms = actor.person, now_ms
    return found


def published(session: Session, slug: str) -> Innovation:
    """The published entry at an address; raises NotFound."""
    found = session.scalar(select(Innovation).where(Innovation.slug == slug, Innovation.published_no.is_not(None)))
    if found is None:
        raise NotFound
    return found


def rating(session: Session, innovation_id: str) -> rules.Rating | None:
    """What readers gave an entry; None before the first."""
    by_stars = select(Rating.stars, func.count()).where(Rating.innovation_id == innovation_id).group_by(Rating.stars)
    return rules.rated(dict(session.execute(by_stars).all()))


def stars_of(session: Session, innovation_id: str, reader: str | None) -> int | None:
    """What this reader gave."""
    given = session.get(Rating, (innovation_id, reader)) if reader else None
    return given.stars if given else None


def shown_comments(session: Session, innovation_id: str) -> Sequence[Comment]:
    """The comments that everyone may read, oldest first."""
    of_this = select(Comment).where(Comment.innovation_id == innovation_id, Comment.state == "shown")
    return session.scalars(of_this.order_by(Comment.posted_ms, Comment.id)).all()


def _signature_of(session: Session, actor: Actor) -> Signature:
    person = session.get(Person, actor.person) if actor.person else None
    if person is None:
        raise BadRequest(field="name")
    return Signature(person.name, person.email)
