"""Publishing: a revision becomes what readers see, at an address that stays."""

from __future__ import annotations

from sqlalchemy.exc import IntegrityError

from govlab.catalogue import slugs
from govlab.catalogue.sources import mark_published, retake_tallies
from govlab.catalogue.tables import Innovation, Revision
from govlab.storage.transaction import Transaction


def publish(tx: Transaction, innovation: Innovation, revision: Revision, now_ms: int) -> None:
    """Show `revision` to readers. The address is chosen once, from the first published title."""
    if innovation.slug is None:
        _name(tx, innovation, revision.title_th)
        innovation.published_ms = now_ms
    innovation.state, innovation.published_no = "published", revision.no
    retake_tallies(tx.session, innovation)
    mark_published(tx, innovation)
    tx.session.flush()


def _name(tx: Transaction, innovation: Innovation, title: str) -> None:
    """Give the entry the first free address. Two entries published at once cannot both take it: one gets the next."""
    for candidate in slugs.candidates(title):
        try:
            with tx.session.begin_nested():
                innovation.slug = candidate
                tx.session.flush()
        except IntegrityError:
            continue
        return
