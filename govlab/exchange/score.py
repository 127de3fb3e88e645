"""Count a conversation as its last votes say, and compare with what a server counted. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from govlab.exchange.polis import Vote

Tally = tuple[int, int, int]  # agree, disagree, pass
NOTHING: Tally = (0, 0, 0)
_PLACE = {1: 0, -1: 1, 0: 2}


def last_votes(votes: Iterable[Vote]) -> dict[tuple[str, str], int]:
    """What each (comment, voter) said last; `votes` are in the order of time."""
    return {(vote.comment, vote.voter): vote.value for vote in votes}


def tallies(votes: Iterable[Vote]) -> dict[str, Tally]:
    """Agree, disagree and pass per comment, the last vote winning."""
    counts: dict[str, list[int]] = {}
    for (comment, _), value in last_votes(votes).items():
        counts.setdefault(comment, [0, 0, 0])[_PLACE[value]] += 1
    return {comment: (row[0], row[1], row[2]) for comment, row in counts.items()}


def mismatches(
    wanted: Mapping[str, Tally], counted: Mapping[str, Tally | None]
) -> dict[str, tuple[Tally, Tally | None]]:
    """The comments for which the server counted something else: {comment: (wanted, counted)}.

    `counted` has the comments that were looked at; None where the server has no such idea.
    """
    return {
        comment: (wanted.get(comment, NOTHING), tally)
        for comment, tally in counted.items()
        if tally != wanted.get(comment, NOTHING)
    }


def percentiles(values: list[float]) -> dict[str, float]:
    """The 50th, 95th and 99th percentile (nearest rank), rounded to a tenth; zeros for no values."""
    ordered = sorted(values)
    return {f"p{p}": round(ordered[-(-len(ordered) * p // 100) - 1], 1) if ordered else 0.0 for p in (50, 95, 99)}
