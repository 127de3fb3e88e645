"""What staff see at the review desk: the queue, one entry in work, and comments to read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Select, UnaryExpression, func, select
from sqlalchemy.orm import Session

from govlab.access import Actor, require
from govlab.accounts.tables import Agency, Person
from govlab.catalogue.revisions import all_revisions, history, may_not_review
from govlab.catalogue.sources import sources
from govlab.catalogue.tables import Comment, Decision, Innovation, Revision, SourceIdea
from govlab.errors import NotFound
from govlab.workshops.tables import Workshop

MOST_IN_QUEUE = 200
MOST_COMMENTS = 100


@dataclass(frozen=True, slots=True)
class Queued:
    """An entry in the queue, by its newest revision."""

    innovation: Innovation
    revision: Revision
    agency: Agency

    @property
    def since_ms(self) -> int:
        """Since when it waits for a reviewer, or when it was last saved."""
        waiting = self.innovation.submitted_ms if self.innovation.state == "in_review" else None
        return waiting or self.revision.saved_ms


@dataclass(frozen=True, slots=True)
class InWork:
    """An entry as staff see it. `names` gives the person behind each id in the history."""

    innovation: Innovation
    agency: Agency
    workshop: Workshop | None
    revisions: Sequence[Revision]
    history: Sequence[Decision]
    sources: Sequence[SourceIdea]
    may_not_review: frozenset[str]
    names: Mapping[str, str]

    @property
    def newest(self) -> Revision:
        """The revision in work."""
        return self.revisions[-1]

    def numbered(self, no: int) -> Revision | None:
        """A revision by its number."""
        return next((revision for revision in self.revisions if revision.no == no), None)

    @property
    def compared_with(self) -> Revision | None:
        """What a reviewer knows already: the last revision that was judged before the newest."""
        judged = [step.revision_no for step in self.history if step.verdict != "submitted"]
        return self.numbered(max((no for no in judged if no < self.newest.no), default=0))


@dataclass(frozen=True, slots=True)
class CommentRow:
    """A comment with the entry that it is about. The e-mail address stays in the database."""

    comment: Comment
    title: str
    slug: str


def queue(session: Session, actor: Actor, state: str) -> list[Queued]:
    """The entries in `state` that `actor` may edit: what waits for a reviewer longest first, else the newest first."""
    rows = session.execute(
        _newest_of(actor).where(Innovation.state == state).order_by(_order(state), Innovation.id).limit(MOST_IN_QUEUE)
    )
    return [Queued(innovation, revision, agency) for innovation, revision, agency in rows]


def counts(session: Session, actor: Actor) -> Mapping[str, int]:
    """How many entries are in each state."""
    counted = select(Innovation.state, func.count()).where(*_visible(actor)).group_by(Innovation.state)
    return dict(session.execute(counted).all())


def in_work(session: Session, actor: Actor, innovation_id: str) -> InWork:
    """One entry with its history. Raises NotFound or Forbidden."""
    innovation = session.get(Innovation, innovation_id)
    if innovation is None:
        raise NotFound
    require(actor, "innovation:edit", innovation.agency_id)
    revisions, steps = all_revisions(session, innovation_id), history(session, innovation_id)
    kept = sources(session, innovation_id)
    involved = may_not_review(session, innovation)
    people = {revision.author_id for revision in revisions} | {step.decided_by for step in steps} | involved
    return InWork(
        innovation=innovation,
        agency=session.get_one(Agency, innovation.agency_id),
        workshop=session.get(Workshop, innovation.workshop_id) if innovation.workshop_id else None,
        revisions=revisions,
        history=steps,
        sources=kept,
        may_not_review=involved,
        names=_names(session, {person for person in people if person}),
    )


def comments(session: Session, actor: Actor, state: str) -> list[CommentRow]:
    """Comments in `state` on entries that `actor` looks after: those that wait longest first, else the newest first."""
    order = Comment.posted_ms if state == "waiting" else Comment.posted_ms.desc()
    rows = session.execute(
        select(Comment, Revision.title_th, Innovation.slug)
        .join(Innovation, Innovation.id == Comment.innovation_id)
        .join(Revision, (Revision.innovation_id == Innovation.id) & (Revision.no == Innovation.published_no))
        .where(Comment.state == state, *_visible(actor))
        .order_by(order, Comment.id)
        .limit(MOST_COMMENTS)
    )
    return [CommentRow(comment, title, slug or "") for comment, title, slug in rows]


def comment_counts(session: Session, actor: Actor) -> Mapping[str, int]:
    """How many comments are in each state."""
    counted = (
        select(Comment.state, func.count())
        .join(Innovation, Innovation.id == Comment.innovation_id)
        .where(*_visible(actor))
        .group_by(Comment.state)
    )
    return dict(session.execute(counted).all())


def _newest_of(actor: Actor) -> Select[Innovation, Revision, Agency]:
    newest_no = (
        select(func.max(Revision.no)).where(Revision.innovation_id == Innovation.id).correlate(Innovation)
    ).scalar_subquery()
    return (
        select(Innovation, Revision, Agency)
        .join(Revision, (Revision.innovation_id == Innovation.id) & (Revision.no == newest_no))
        .join(Agency, Agency.id == Innovation.agency_id)
        .where(*_visible(actor))
    )


def _visible(actor: Actor) -> list[ColumnElement[bool]]:
    """Staff of the centre look after every entry, staff of an agency after its own."""
    if actor.holds("staff", None):
        return []
    return [Innovation.agency_id.in_([agency for role, agency in actor.grants if role == "staff"])]


def _order(state: str) -> ColumnElement[int | None] | UnaryExpression[int]:
    if state == "in_review":
        return Innovation.submitted_ms.expression
    return Revision.saved_ms.desc()


def _names(session: Session, people: set[str]) -> Mapping[str, str]:
    return dict(session.execute(select(Person.id, Person.name).where(Person.id.in_(people))).all())
