"""The ideas that an entry grew from: kept as they were, with the votes that their rounds have ended with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    for idea in ideas:
        tx.session.add(_kept(tx.session, innovation, idea, promoter, now_ms))
        idea.line, idea.draft_id = "promoted", innovation.id
        tx.changed(idea.workshop_id, ("idea", idea.no))
    tx.session.flush()


def retake_tallies(session: Session, innovation: Innovation) -> None:
    """Take the votes again: a round that was still open at the promotion may have closed since."""
    if innovation.workshop_id is None:
        return
    for source in sources(session, innovation.id):
        source.tallies = tallies(session, innovation.workshop_id, source.no)


def mark_published(tx: Transaction, innovation: Innovation) -> None:
    """Let the room know where its ideas can be read now."""
    page = f"/innovations/{innovation.slug}"
    for idea in tx.session.scalars(select(Idea).where(Idea.draft_id == innovation.id)):
        if (idea.line, idea.page) != ("published", page):
            idea.line, idea.page = "published", page
            tx.changed(idea.workshop_id, ("idea", idea.no))


def tallies(session: Session, workshop_id: str, idea_no: int) -> list[dict[str, Any]]:
    """What every round says of an idea, as `SourceIdea.tallies` keeps it, and which closing of the round that was."""
    closings = {(a_round.activity_no, a_round.no): a_round.closed_ms for a_round in rounds(session, workshop_id)}
    return [
        {
            "activity": result.activity,
            "title": result.title,
            "kind": result.kind,
            "round": result.round,
            "closed_ms": closings[result.activity, result.round],
            "people": result.people,
            "row": result.row,
            "groups": result.groups,
        }
        for result in results.idea_results(session, workshop_id, idea_no)
    ]


def rounds(session: Session, workshop_id: str) -> Sequence[Round]:
    """All rounds of a workshop."""
    return session.scalars(select(Round).where(Round.workshop_id == workshop_id)).all()


def _kept(session: Session, innovation: Innovation, idea: Idea, promoter: str | None, now_ms: int) -> SourceIdea:
    author = session.get_one(Participant, idea.participant_id)
    return SourceIdea(
        idea_id=idea.id,
        innovation_id=innovation.id,
        no=idea.no,
        text=idea.text,
        author=author.name,
        sector=author.sector,
        tallies=tallies(session, idea.workshop_id, idea.no),
        promoted_by=promoter,
        promoted_ms=now_ms,
    )
