"""Counting a conversation by its last votes, and comparing: against figures computed by other code."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlab.exchange import polis, score
from govlab.exchange.polis import Vote
from tests.exchange import exports


@pytest.mark.parametrize("name", exports.CONVERSATIONS)
def test_the_tallies_equal_the_reference_for_every_comment(name: str) -> None:
    votes = polis.read(exports.folder_of(name)).votes
    facts = exports.reference(name)
    wanted = {no: (row["agree"], row["disagree"], row["pass_"]) for no, row in facts["per_comment"].items()}
    assert dict.fromkeys(wanted, (0, 0, 0)) | score.tallies(votes) == wanted
    assert len(score.last_votes(votes)) == facts["facts"]["final_votes"]


def test_the_last_votes_equal_the_published_cell_of_every_participant() -> None:
    folder = exports.folder_of("brexit-consensus")
    last = score.last_votes(polis.read(folder).votes)
    with (folder / "participants-votes.csv").open(encoding="utf-8", newline="") as file:
        cells = {
            (comment, row["participant"]): int(value)
            for row in csv.DictReader(file)
            for comment, value in row.items()
            if comment.isdigit() and value
        }
    assert last == cells


@given(st.lists(st.tuples(st.sampled_from("xy"), st.sampled_from("abc"), st.sampled_from([1, 0, -1]))))
def test_P8_a_tally_counts_each_voter_once_whatever_the_revotes(cast: list[tuple[str, str, int]]) -> None:
    votes = [Vote(at, comment, voter, value) for at, (comment, voter, value) in enumerate(cast)]
    voters = {comment: {voter for where, voter, _ in cast if where == comment} for comment, _, _ in cast}
    assert {comment: sum(tally) for comment, tally in score.tallies(votes).items()} == {
        comment: len(people) for comment, people in voters.items()
    }


def test_a_mismatch_names_the_comment_with_both_tallies() -> None:
    wanted = {"1": (3, 0, 0), "2": (1, 1, 0)}
    counted: dict[str, score.Tally | None] = {"1": (3, 0, 0), "2": (1, 0, 1), "3": (0, 0, 0), "4": None, "5": (1, 0, 0)}
    assert score.mismatches(wanted, counted) == {
        "2": ((1, 1, 0), (1, 0, 1)),
        "4": ((0, 0, 0), None),
        "5": ((0, 0, 0), (1, 0, 0)),
    }


def test_percentiles_are_by_nearest_rank() -> None:
    assert score.percentiles([float(ms) for ms in range(100, 0, -1)]) == {"p50": 50.0, "p95": 95.0, "p99": 99.0}
    assert score.percentiles([7.04]) == {"p50": 7.0, "p95": 7.0, "p99": 7.0}
    assert score.percentiles([]) == {"p50": 0.0, "p95": 0.0, "p99": 0.0}
