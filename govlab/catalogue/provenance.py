"""The line of one entry: the stations it really passed, from ideas in a room to the public catalogue. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple


class RoundKey(NamedTuple):
    """A round of an activity, both by number."""

    activity: int
    round: int


@dataclass(frozen=True, slots=True)
class SourceNote:
    """An idea as it was promoted: the person's own words and the sector they spoke for."""

    no: int
    text: str
    sector: str
    author: str | None
    tallies: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class IdeaTally:
    """What a round said of one idea, in all and by groups of sectors ({"sectors", "people", "row"}).

    `figures` are the row in the activity's own names, as [Thai, English, value].
    """

    note: SourceNote
    people: int
    row: Sequence[int]
    groups: Sequence[Mapping[str, Any]]
    figures: Sequence[Sequence[Any]]


@dataclass(frozen=True, slots=True)
class VotedRound:
    """A closed, revealed round and what it said of the entry's ideas."""

    key: RoundKey
    title: str
    kind: str
    closed_ms: int
    ideas: list[IdeaTally]

    @property
    def total(self) -> list[int]:
        """The ideas' rows added up: dots of one budget may be added, opinions on several ideas may not."""
        return [sum(numbers) for numbers in zip(*(tally.row for tally in self.ideas), strict=True)]


@dataclass(frozen=True, slots=True)
class Review:
    """How an entry was judged before it was published."""

    rounds: int
    returned: int
    last_ms: int


def voted_rounds(notes: Iterable[SourceNote], public: Mapping[RoundKey, int]) -> list[VotedRound]:
    """The rounds that everyone may see, in the order of their closing; `public` gives each one's closing time in ms.

    A tally taken at another closing, or while the round was open, is not that round's result and is left out.
    """
    found: dict[RoundKey, VotedRound] = {}
    for note in notes:
        for tally in note.tallies:
            key = RoundKey(tally["activity"], tally["round"])
            if key not in public or public[key] != tally["closed_ms"]:
                continue
            voted = found.setdefault(key, VotedRound(key, tally["title"], tally["kind"], public[key], []))
            voted.ideas.append(
                IdeaTally(note, tally["people"], tally["row"], tally["groups"], tally.get("figures", []))
            )
    return sorted(found.values(), key=lambda voted: (voted.closed_ms, voted.key))


def outdated(taken_ms: int, public: Mapping[RoundKey, int]) -> bool:
    """Whether some public round has closed since the tallies were taken."""
    return any(closed_ms > taken_ms for closed_ms in public.values())


def review(verdicts: Iterable[tuple[str, int]]) -> Review | None:
    """The verdicts (word, at_ms) of an entry up to its publication, counted; None where nobody judged it."""
    judged = [(verdict, at_ms) for verdict, at_ms in verdicts if verdict != "submitted"]
    if not judged:
        return None
    returned = sum(verdict == "returned" for verdict, _ in judged)
    return Review(rounds=len(judged), returned=returned, last_ms=max(at_ms for _, at_ms in judged))
