"""The ideas that an entry grew from: kept as they were, with the votes that their rounds have ended with."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from govlab.activities import results
from govlab.activities.tables import Idea, Round
from govlab.catalogue.tables import Innovation, SourceIdea
from govlab.storage.transaction import Transaction
from govlab.workshops.tables import Participant


def sources(session: Session, innovation_id: str) -> Sequence[SourceIdea]:
    """The ideas of an entry, in the order of their numbers."""
    return session.scalars(
        select(SourceIdea).where(SourceIdea.innovation_id == innovation_id).order_by(SourceIdea.no)
    ).all()


def add_sources(
    tx: Transaction, innovation: Innovation, ideas: Iterable[Idea], promoter: str | None, now_ms: int
) -> None:
    """Keep `ideas` with `innovation`, and let the room know that they are promoted."""
    taken = list(ideas)
    authors = _authors(tx.session, taken)
    said = tallies(tx.session, taken[0].workshop_id, [idea.no for idea in taken]) if taken else {}
    for idea in taken:
        author = authors[idea.participant_id]
        tx.session.add(
            SourceIdea(
                idea_id=idea.id,
                innovation_id=innovation.id,
                no=idea.no,
                text=idea.text,
                author=author.name,
                sector=author.sector,
                tallies=said[idea.no],
                promoted_by=promoter,
                promoted_ms=now_ms,
            )
        )
        idea.line, idea.draft_id = "promoted", innovation.id
        tx.changed(idea.workshop_id, ("idea", idea.no))
    tx.session.flush()


def retake_tallies(session: Session, innovation: Innovation) -> None:
    """Take the votes again: a round that was still open at the promotion may have closed since."""
    if innovation.workshop_id is None:
        return
    kept = sources(session, innovation.id)
    said = tallies(session, innovation.workshop_id, [source.no for source in kept])
    for source in kept:
        source.tallies = said[source.no]


def mark_published(tx: Transaction, innovation: Innovation) -> None:
    """Let the room know where its ideas can be read now."""
    page = f"/innovations/{innovation.slug}"
    for idea in tx.session.scalars(select(Idea).where(Idea.draft_id == innovation.id)):
        if (idea.line, idea.page) != ("published", page):
            idea.line, idea.page = "published", page
            tx.changed(idea.workshop_id, ("idea", idea.no))


def tallies(session: Session, workshop_id: str, idea_nos: Collection[int]) -> dict[int, list[dict[str, Any]]]:
    """What every round says of these ideas, as `SourceIdea.tallies` keeps it. Two SELECTs, however many ideas."""
    return {
        no: [asdict(result) for result in said]
        for no, said in results.idea_results(session, workshop_id, idea_nos).items()
    }


def rounds(session: Session, workshop_id: str) -> Sequence[Round]:
    """All rounds of a workshop."""
    return session.scalars(select(Round).where(Round.workshop_id == workshop_id)).all()


def _authors(session: Session, ideas: Iterable[Idea]) -> dict[str, Participant]:
    """The authors of these ideas, by id."""
    ids = {idea.participant_id for idea in ideas}
    return {author.id: author for author in session.scalars(select(Participant).where(Participant.id.in_(ids)))}
