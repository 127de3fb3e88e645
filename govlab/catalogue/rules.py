"""How an entry goes from a draft to the public catalogue, and who may judge it. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

State = Literal["draft", "in_review", "returned", "published"]
Verdict = Literal["submitted", "accepted", "returned"]

STATES: tuple[State, ...] = ("in_review", "returned", "draft", "published")
PROPOSAL_STAGES = ("idea", "prototype")


class Authored(NamedTuple):
    """Who saved which revision."""

    no: int
    author: str | None


class Decided(NamedTuple):
    """A step in an entry's history, on the revision that was the newest then."""

    revision_no: int
    verdict: str


@dataclass(frozen=True, slots=True)
class Rating:
    """Readers' stars: their `average`, how many readers gave any, and how many gave each number."""

    average: float
    count: int
    by_stars: Mapping[int, int]


def involved(
    promoters: Iterable[str | None], authors: Iterable[Authored], history: Iterable[Decided]
) -> frozenset[str]:
    """Who may not review: whoever promoted any of the ideas, and all authors since the last verdict."""
    judged = [step.revision_no for step in history if step.verdict != "submitted"]
    last = max(judged, default=0)
    writers = {author for no, author in authors if no > last}
    return frozenset(person for person in writers | set(promoters) if person)


def after_saving(state: str) -> str:
    """A published entry is in work again; any other stays where it is."""
    return "draft" if state == "published" else state


def may_submit(state: str) -> bool:
    """Whether an entry in `state` can be handed to a reviewer."""
    return state in ("draft", "returned")


def is_proposal(stage: str) -> bool:
    """Nobody uses it yet: up to the prototype an entry is shown as a proposal."""
    return stage in PROPOSAL_STAGES


def rated(by_stars: Mapping[int, int]) -> Rating | None:
    """The average of `by_stars` {stars: readers}; None before the first rating."""
    count = sum(by_stars.values())
    if not count:
        return None
    return Rating(sum(stars * readers for stars, readers in by_stars.items()) / count, count, dict(by_stars))
