"""What must hold of any board at any version: tallies, budgets, and what is hidden."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from govlab.activities.board import Board, RoundOnBoard
from govlab.activities.tally import row_of


def recount(kind: str, voted: RoundOnBoard) -> dict[int, list[int]]:
    """The totals of a round from its ballots alone."""
    values: dict[int, list[int]] = {}
    for own in voted.ballots.values():
        for idea, ballot in own.items():
            values.setdefault(idea, []).extend([ballot.value] if ballot.counted else [])
    return {idea: row_of(kind, of_idea) for idea, of_idea in values.items()}


def assert_P8_tallies_and_budgets_hold(board: Board) -> None:
    """Totals are a recount of the ballots; nobody has more dots than their budget, nor on an idea than it may hold."""
    for activity in board.activities.values():
        for voted in activity.rounds:
            if activity.secret:
                assert sum(row[0] for row in voted.tally.values()) == len(voted.voters)
                continue
            counted = recount(activity.kind, voted)
            assert _filled(voted.tally) == _filled(counted)
            for own in voted.ballots.values() if activity.limited else ():
                spent = sum(ballot.value for ballot in own.values() if ballot.counted)
                assert spent <= activity.settings["budget"]
                assert all(ballot.value <= activity.settings["per_idea"] for ballot in own.values())


def assert_P6_hidden_totals_stay_hidden(board: Board, held: Any) -> None:
    """What participants and screens hold has totals of revealed rounds only, and of notes that they see."""
    shown = {idea["no"] for idea in held["ideas"]}
    assert all(board.ideas[no].shown for no in shown)
    for tally in held["tallies"]:
        activity = board.activities[tally["activity"]]
        assert activity.round is not None
        assert activity.round.revealed
        assert {row[0] for row in tally["rows"]} <= (set(range(1, activity.options + 1)) if activity.options else shown)
        assert not (activity.secret and activity.round.closed_ms is None), "V5"


def assert_P6_notes_stay_at_their_table(board: Board, held: Any, person: str) -> None:
    """What a participant or a screen (nobody) holds of a table that was not brought back is their own table's.

    Unless all are asked to vote on it now.
    """
    current = board.current_activity
    voted_on = board.sources(current) if current and not current.takes_ideas else []
    for idea in (board.ideas[one["no"]] for one in held["ideas"]):
        breakout = board.activities[idea.activity].breakout
        if breakout and idea.table not in (None, *breakout.returned) and idea.activity not in voted_on:
            assert idea.table == board.table_of(person)


def plain(board: Board) -> Board:
    """The board for comparing: a cleared ballot leaves a row of zeros in memory, which says the same as no row."""
    activities = {
        no: replace(one, rounds=[replace(voted, tally=_filled(voted.tally)) for voted in one.rounds])
        for no, one in board.activities.items()
    }
    return replace(board, activities=activities)


def _filled(rows: dict[int, list[int]]) -> dict[int, list[int]]:
    return {no: row for no, row in rows.items() if any(row)}
