"""One published entry with everything its page shows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from govlab.accounts.tables import Agency
from govlab.activities.tables import Idea
from govlab.catalogue import provenance, readers, rules
from govlab.catalogue.entry_text import EntryText
from govlab.catalogue.provenance import RoundKey, SourceNote
from govlab.catalogue.revisions import history
from govlab.catalogue.sources import rounds, sources, tallies
from govlab.catalogue.tables import Comment, Decision, Innovation, Revision, SourceIdea
from govlab.workshops.tables import Challenge, Workshop


@dataclass(frozen=True, slots=True)
class Line:
    """Where an entry comes from, as far as it is known."""

    workshop: Workshop
    challenge: Challenge
    notes: list[SourceNote]
    posted_ms: int
    promoted_ms: int
    rounds: list[provenance.VotedRound]


@dataclass(frozen=True, slots=True)
class Entry:
    """A published entry. `line` is None where no workshop is recorded."""

    innovation: Innovation
    text: EntryText
    updated_ms: int
    agency: Agency
    line: Line | None
    review: provenance.Review | None
    rating: rules.Rating | None
    stars: int | None
    comments: Sequence[Comment]


def entry(session: Session, slug: str, reader: str | None) -> Entry:
    """The entry at an address, as `reader` sees it; raises NotFound."""
    innovation = readers.published(session, slug)
    shown = _shown(session, innovation)
    steps = [step for step in history(session, innovation.id) if step.revision_no <= shown.no]
    accepted_ms = max((step.at_ms for step in steps if step.verdict == "accepted"), default=None)
    return Entry(
        innovation=innovation,
        text=EntryText.of(shown),
        updated_ms=accepted_ms or shown.saved_ms,
        agency=session.get_one(Agency, innovation.agency_id),
        line=_line(session, innovation, accepted_ms) if accepted_ms else None,
        review=provenance.review([(step.verdict, step.at_ms) for step in _until(steps, accepted_ms)]),
        rating=readers.rating(session, innovation.id),
        stars=readers.stars_of(session, innovation.id, reader),
        comments=readers.shown_comments(session, innovation.id),
    )


def _shown(session: Session, innovation: Innovation) -> Revision:
    return session.scalars(
        select(Revision).where(Revision.innovation_id == innovation.id, Revision.no == innovation.published_no)
    ).one()


def _until(steps: Sequence[Decision], accepted_ms: int | None) -> list[Decision]:
    """The steps up to the newest acceptance: what is under way since then is not public."""
    return [step for step in steps if accepted_ms is not None and step.at_ms <= accepted_ms]


def _line(session: Session, innovation: Innovation, accepted_ms: int) -> Line | None:
    # What was added after the newest acceptance has not been reviewed.
    kept = [source for source in sources(session, innovation.id) if source.promoted_ms <= accepted_ms]
    if innovation.workshop_id is None or not kept:
        return None
    public = _public_rounds(session, innovation.workshop_id)
    workshop = session.get_one(Workshop, innovation.workshop_id)
    notes = _notes(session, workshop.id, kept, fresh=provenance.outdated(accepted_ms, public))
    posted = session.scalars(select(Idea.posted_ms).where(Idea.id.in_([source.idea_id for source in kept])))
    return Line(
        workshop=workshop,
        challenge=session.get_one(Challenge, workshop.challenge_id),
        notes=notes,
        posted_ms=min(posted),
        promoted_ms=min(source.promoted_ms for source in kept),
        rounds=provenance.voted_rounds(notes, public),
    )


def _public_rounds(session: Session, workshop_id: str) -> Mapping[RoundKey, int]:
    """When each closed, revealed round closed."""
    return {
        RoundKey(voted.activity_no, voted.no): voted.closed_ms
        for voted in rounds(session, workshop_id)
        if voted.closed_ms is not None and voted.revealed
    }


def _notes(session: Session, workshop_id: str, kept: Sequence[SourceIdea], *, fresh: bool) -> list[SourceNote]:
    """The ideas with their votes as they were taken last, or counted anew where a round closed since."""
    anew = tallies(session, workshop_id, [source.no for source in kept]) if fresh else {}
    return [
        SourceNote(
            no=source.no,
            text=source.text,
            sector=source.sector,
            author=source.author,
            tallies=anew.get(source.no, source.tallies),
        )
        for source in kept
    ]
