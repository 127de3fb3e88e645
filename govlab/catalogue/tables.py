"""Innovations: where they came from, their revisions and decisions, and what readers said."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, CheckConstraint, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from govlab.storage.table import Id, Ms, Short, Table


class Innovation(Table):
    """A catalogue entry. `state`: draft, in_review, returned or published.

    `published_no` is the revision that readers see; a newer one may be in work beside it.
    """

    __tablename__ = "innovations"

    id: Mapped[Id]
    slug: Mapped[str | None] = mapped_column(String(120), unique=True)
    agency_id: Mapped[str] = mapped_column(String(36), ForeignKey("agencies.id"), index=True)
    workshop_id: Mapped[str | None] = mapped_column(String(36), ForeignKey("workshops.id"), index=True)
    challenge_id: Mapped[str | None] = mapped_column(String(36), ForeignKey("challenges.id"))
    state: Mapped[str] = mapped_column(String(20), default="draft")
    promoted_by: Mapped[str | None] = mapped_column(String(36), ForeignKey("people.id"))
    created_ms: Mapped[Ms]
    submitted_ms: Mapped[int | None] = mapped_column(BigInteger)
    published_no: Mapped[int | None]
    published_ms: Mapped[int | None] = mapped_column(BigInteger)
    example: Mapped[bool] = mapped_column(default=False)


class SourceIdea(Table):
    """An idea that an innovation grew from, as it stood when it was promoted; in one innovation at most.

    `tallies` is what rounds said of it then: [{activity, title, kind, round, people, row, groups, figures}].
    """

    __tablename__ = "source_ideas"

    idea_id: Mapped[str] = mapped_column(String(36), ForeignKey("ideas.id"), primary_key=True)
    innovation_id: Mapped[str] = mapped_column(String(36), ForeignKey("innovations.id"), index=True)
    no: Mapped[int]
    text: Mapped[str]
    author: Mapped[str | None]
    sector: Mapped[str] = mapped_column(String(20))
    tallies: Mapped[list[Any]]
    promoted_by: Mapped[str | None] = mapped_column(String(36), ForeignKey("people.id"))
    promoted_ms: Mapped[Ms]


class Revision(Table):
    """One saved text of an innovation; never changed afterwards."""

    __tablename__ = "revisions"
    __table_args__ = (UniqueConstraint("innovation_id", "no"),)

    id: Mapped[Id]
    innovation_id: Mapped[str] = mapped_column(String(36), ForeignKey("innovations.id"))
    no: Mapped[int]
    author_id: Mapped[str | None] = mapped_column(String(36), ForeignKey("people.id"))
    saved_ms: Mapped[Ms]
    title_th: Mapped[Short]
    title_en: Mapped[Short] = mapped_column(default="")
    summary_th: Mapped[str] = mapped_column(default="")
    summary_en: Mapped[str] = mapped_column(default="")
    body_th: Mapped[str] = mapped_column(default="")
    body_en: Mapped[str] = mapped_column(default="")
    type: Mapped[str | None] = mapped_column(String(20))
    stage: Mapped[str] = mapped_column(String(20), default="idea")


class Decision(Table):
    """A reviewer's verdict (accepted, returned) on one revision, or an author's submission; append-only."""

    __tablename__ = "decisions"

    id: Mapped[Id]
    innovation_id: Mapped[str] = mapped_column(String(36), ForeignKey("innovations.id"), index=True)
    revision_no: Mapped[int]
    verdict: Mapped[str] = mapped_column(String(20))
    reason: Mapped[str | None]
    decided_by: Mapped[str | None] = mapped_column(String(36), ForeignKey("people.id"))
    at_ms: Mapped[Ms]


class Rating(Table):
    """One reader's stars, 1 to 5. `reader` is a hash of the reader's cookie or "person:<id>"."""

    __tablename__ = "ratings"
    __table_args__ = (CheckConstraint("stars BETWEEN 1 AND 5", name="stars"),)

    innovation_id: Mapped[str] = mapped_column(String(36), ForeignKey("innovations.id"), primary_key=True)
    reader: Mapped[str] = mapped_column(String(64), primary_key=True)
    stars: Mapped[int]
    rated_ms: Mapped[Ms]


class Comment(Table):
    """A reader's comment. `state`: waiting, shown or refused. `email` is never shown anywhere."""

    __tablename__ = "comments"

    id: Mapped[Id]
    innovation_id: Mapped[str] = mapped_column(String(36), ForeignKey("innovations.id"), index=True)
    person_id: Mapped[str | None] = mapped_column(String(36), ForeignKey("people.id"))
    name: Mapped[Short]
    email: Mapped[Short]
    text: Mapped[str]
    state: Mapped[str] = mapped_column(String(20))
    posted_ms: Mapped[Ms]
    decided_by: Mapped[str | None] = mapped_column(String(36), ForeignKey("people.id"))
    decided_ms: Mapped[int | None] = mapped_column(BigInteger)
