"""Find published entries: by type, by stage, by words in a title or summary; newest first, and counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import ColumnElement, Row, Select, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from govlab.accounts.tables import Agency
from govlab.catalogue.entry_text import EntryText
from govlab.catalogue.tables import Innovation, Rating, Revision

PER_PAGE = 10
MOST_WORDS = 8
_SEARCHED = (Revision.title_th, Revision.title_en, Revision.summary_th, Revision.summary_en)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a reader asks for: any of the types and any of the stages, all of the words. Empty: no wish."""

    types: tuple[str, ...] = ()
    stages: tuple[str, ...] = ()
    words: tuple[str, ...] = ()

    @property
    def is_all(self) -> bool:
        """Whether nothing is filtered."""
        return not (self.types or self.stages or self.words)


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry in a list, with its owner and what readers gave it: (average, count)."""

    innovation: Innovation
    text: EntryText
    agency: Agency
    rating: tuple[float, int] | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what was found, and how many each facet would give with the other wishes kept."""

    rows: list[Listed]
    total: int
    page: int
    pages: int
    by_type: Mapping[str, int] = field(default_factory=dict[str, int])
    by_stage: Mapping[str, int] = field(default_factory=dict[str, int])


def find(session: Session, wanted: Wanted, page: int = 1) -> Found:
    """The `page`th page, from 1; beyond the last one, the last one."""
    total = session.scalar(_counted(wanted)) or 0
    pages = max(1, -(-total // PER_PAGE))
    page = min(max(page, 1), pages)
    return Found(
        rows=_listed(session, _published(wanted).limit(PER_PAGE).offset((page - 1) * PER_PAGE)),
        total=total,
        page=page,
        pages=pages,
        by_type=_counts(session, replace(wanted, types=()), Revision.type),
        by_stage=_counts(session, replace(wanted, stages=()), Revision.stage),
    )


def newest(session: Session, limit: int) -> list[Listed]:
    """The entries published last that say what they are."""
    return _listed(session, _published(Wanted()).where(Revision.type.is_not(None)).limit(limit))


def type_counts(session: Session) -> Mapping[str, int]:
    """How many published entries each type has."""
    return _counts(session, Wanted(), Revision.type)


def _published(wanted: Wanted) -> Select[Innovation, Revision, Agency]:
    return (
        select(Innovation, Revision, Agency)
        .join(Revision, _is_shown())
        .join(Agency, Agency.id == Innovation.agency_id)
        .where(*_conditions(wanted))
        # Those of which nothing but the title is known come last.
        .order_by(Revision.type.is_(None), Innovation.published_ms.desc(), Innovation.id)
    )


def _counted(wanted: Wanted) -> Select[int]:
    return select(func.count()).select_from(Innovation).join(Revision, _is_shown()).where(*_conditions(wanted))


def _counts(
    session: Session, wanted: Wanted, facet: InstrumentedAttribute[str] | InstrumentedAttribute[str | None]
) -> dict[str, int]:
    # An entry without a type says nothing of its stage either: it is counted under neither.
    counted = (
        select(facet, func.count())
        .select_from(Innovation)
        .join(Revision, _is_shown())
        .where(Revision.type.is_not(None), *_conditions(wanted))
        .group_by(facet)
    )
    return {str(key): count for key, count in session.execute(counted)}


def _is_shown() -> ColumnElement[bool]:
    """The revision that readers see."""
    return (Revision.innovation_id == Innovation.id) & (Revision.no == Innovation.published_no)


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    conditions = [or_(*(field.icontains(word, autoescape=True) for field in _SEARCHED)) for word in wanted.words]
    if wanted.types:
        conditions.append(Revision.type.in_(wanted.types))
    if wanted.stages:
        conditions.append(Revision.stage.in_(wanted.stages) & Revision.type.is_not(None))
    return conditions


def _listed(session: Session, query: Select[Innovation, Revision, Agency]) -> list[Listed]:
    rows: Sequence[Row[Innovation, Revision, Agency]] = session.execute(query).all()
    ratings = _ratings(session, [innovation.id for innovation, _, _ in rows])
    return [
        Listed(innovation, EntryText.of(revision), agency, ratings.get(innovation.id))
        for innovation, revision, agency in rows
    ]


def _ratings(session: Session, innovation_ids: list[str]) -> dict[str, tuple[float, int]]:
    averages = (
        select(Rating.innovation_id, func.avg(Rating.stars), func.count())
        .where(Rating.innovation_id.in_(innovation_ids))
        .group_by(Rating.innovation_id)
    )
    return {entry: (float(average), count) for entry, average, count in session.execute(averages)}
