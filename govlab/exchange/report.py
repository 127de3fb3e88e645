"""What came of a workshop, activity by activity: what was asked, written, grouped and chosen. Pure.

Only what the room may see is in it: shown notes, and results that were revealed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from govlab.activities.board import ActivityOnBoard, Board, IdeaOnBoard
from govlab.activities.groups import Group, merged
from govlab.activities.kinds import Figure, kind_of, tally_of
from govlab.activities.view import seat_codes_shape
from govlab.activities.wire import SeatCodes


@dataclass(frozen=True, slots=True)
class Heap:
    """Notes under a heading: a section, a lane, a theme, a merged idea; "" where its name is not public, None for those
    under none.
    """

    heading: str | None
    notes: list[IdeaOnBoard]


@dataclass(frozen=True, slots=True)
class Line:
    """What a round said of one idea, or of one answer; ties share a rank, and answers of a poll have none."""

    rank: int | None
    text: str
    figures: list[Figure]


@dataclass(frozen=True, slots=True)
class RoundPart:
    """One round: how many took part, and its lines; None while they are not revealed."""

    no: int
    people: int
    lines: list[Line] | None


@dataclass(frozen=True, slots=True)
class Part:
    """One activity of the agenda."""

    activity: ActivityOnBoard
    heaps: list[Heap] = field(default_factory=list[Heap])
    themes: list[Heap] = field(default_factory=list[Heap])
    rounds: list[RoundPart] = field(default_factory=list[RoundPart])


@dataclass(frozen=True, slots=True)
class Report:
    """A whole workshop. `sectors`: who wrote notes, small groups joined. `seat_codes`: how many were made and used."""

    notes: int
    voted: int
    sectors: list[Group]
    parts: list[Part]
    seat_codes: SeatCodes


def report(board: Board) -> Report:
    """The report of a workshop as its board stands."""
    shown = [idea for idea in board.ideas.values() if _was_seen(board, idea)]
    writers = {idea.author: idea.sector for idea in shown}
    voters = {
        person
        for one in board.activities.values()
        for voted in one.rounds
        for person in (*voted.ballots, *voted.voters)
    }
    return Report(
        len(shown),
        len(voters),
        merged(Counter(writers.values())),
        [_part(board, one) for one in board.agenda()],
        seat_codes_shape(board),
    )


def _was_seen(board: Board, idea: IdeaOnBoard) -> bool:
    """Whether the room could read a note: it was shown where it was written, or put to a vote."""
    if not idea.shown:
        return False
    put_to_vote = (one for one in board.activities.values() if one.rounds and one.works_on_ideas)
    return board.activities[idea.activity].ideas_visible or any(
        idea.activity in board.sources(one) for one in put_to_vote
    )


def _part(board: Board, activity: ActivityOnBoard) -> Part:
    notes = [idea for idea in board.ideas.values() if _was_seen(board, idea) and idea.activity == activity.no]
    themes = list(_themes(board, activity)) if kind_of(activity.kind).groups else []
    return Part(
        activity,
        list(_heaps(activity, notes)),
        themes,
        [_round(board, activity, at) for at in range(len(activity.rounds))],
    )


def _heaps(activity: ActivityOnBoard, notes: Sequence[IdeaOnBoard]) -> Iterator[Heap]:
    """By section and lane where the activity has them; else all together."""
    names, lanes = activity.settings.get("sections"), activity.settings.get("lanes") or [None]
    if not names:
        yield from [Heap(None, list(notes))] if notes else []
        return
    for at, name in enumerate(names, start=1):
        for lane_at, lane in enumerate(lanes, start=1):
            here = [idea for idea in notes if idea.section == at and (lane is None or idea.lane == lane_at)]
            if here:
                yield Heap(_short(name) if lane is None else f"{_short(name)} / {_short(lane)}", here)


def _short(name: str) -> str:
    """A section's or a lane's name without the question that may follow it."""
    return name.split(":", maxsplit=1)[0]


def _themes(board: Board, activity: ActivityOnBoard) -> Iterator[Heap]:
    ideas = list(board.put_to_vote(activity))
    for theme in board.themes.values():
        here = [idea for idea in ideas if theme.no in board.around(idea)]
        if here and not theme.gone:
            # A name that repeats a note is public where that note is.
            public = theme.words_of is None or _was_seen(board, board.ideas[theme.words_of])
            yield Heap(theme.name if public else "", here)
    alone = [idea for idea in ideas if not board.around(idea)]
    if alone:
        yield Heap(None, alone)


def _round(board: Board, activity: ActivityOnBoard, at: int) -> RoundPart:
    voted = activity.rounds[at]
    if not voted.revealed:
        return RoundPart(voted.no, voted.voted, None)
    rows = {on: row for on, row in voted.tally.items() if any(row)}
    figures = {on: tally_of(activity.kind).figures(row, activity.settings) for on, row in rows.items()}
    if activity.options:
        answers = enumerate(activity.settings["answers"], start=1)
        nothing = [0] * tally_of(activity.kind).width
        lines = [
            Line(None, text, figures.get(on) or tally_of(activity.kind).figures(nothing, activity.settings))
            for on, text in answers
        ]
        return RoundPart(voted.no, voted.voted, lines)
    ideas = [board.ideas[on] for on in figures if board.ideas[on].shown]
    return RoundPart(voted.no, voted.voted, list(_ranked(ideas, figures)))


def _ranked(ideas: Iterable[IdeaOnBoard], figures: dict[int, list[Figure]]) -> Iterator[Line]:
    best_first = sorted(ideas, key=lambda idea: (-figures[idea.no][0].value, idea.no))
    for idea in best_first:
        better = sum(figures[other.no][0].value > figures[idea.no][0].value for other in best_first)
        yield Line(better + 1, idea.text, figures[idea.no])
