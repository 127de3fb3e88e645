"""A secret ballot: one vote a person, and nothing anywhere that leads from a person to what they chose (V5)."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select, text

from govlab.access import Actor
from govlab.activities.board import Board
from govlab.activities.errors import AlreadyVoted, NoSuchAnswer, StillOpen, TooFewVoted
from govlab.activities.load import load_board
from govlab.activities.mine import mine_of
from govlab.activities.service import Accepted, run_batch
from govlab.activities.tables import LogEntry, SecretBallot, SecretVoter
from govlab.activities.view import state_of
from govlab.errors import GovLabError
from govlab.storage import Storage
from govlab.storage.table import Table

from .rooms import ANN, BALLOT, BEN, CHAI, FON, WORKSHOP, a_room, give, person
from .stored import NOW, given, store_room


@pytest.fixture
def room() -> Board:
    """Live, in its secret ballot."""
    made = a_room()
    give(made, FON, "start")
    give(made, FON, "go_to", activity=BALLOT)
    return made


def told(room: Board) -> list[Any]:
    """The totals that facilitators are told."""
    return [one["rows"] for one in state_of(room, "facilitator")["tallies"] if one["activity"] == BALLOT]


def test_a_vote_is_cast_once(room: Board) -> None:
    give(room, ANN, "cast_ballot", activity=BALLOT, answer=1)
    with pytest.raises(AlreadyVoted):
        give(room, ANN, "cast_ballot", activity=BALLOT, answer=2)
    with pytest.raises(NoSuchAnswer):
        give(room, BEN, "cast_ballot", activity=BALLOT, answer=4)


def test_V5_the_voter_is_told_that_they_voted_and_not_what_for(room: Board) -> None:
    give(room, ANN, "cast_ballot", activity=BALLOT, answer=2)
    own = [one for one in mine_of(room, "ann")["ballots"] if one["activity"] == BALLOT]
    assert own == [{"activity": BALLOT, "round": 1, "rows": [(0, "cast")]}]


def test_V5_nobody_sees_totals_before_the_round_is_closed(room: Board) -> None:
    give(room, ANN, "cast_ballot", activity=BALLOT, answer=1)
    for name, args in (("reveal", {"revealed": True}), ("peek", {})):
        with pytest.raises(StillOpen):
            give(room, FON, name, activity=BALLOT, **args)
    assert told(room) == []
    give(room, BEN, "cast_ballot", activity=BALLOT, answer=1)
    give(room, FON, "close_round", activity=BALLOT)
    give(room, FON, "reveal", activity=BALLOT, revealed=True)
    assert told(room) == [[[1, 2]]]


def test_V5_nobody_looks_in_private_where_fewer_than_five_voted(room: Board) -> None:
    voters = [ANN, BEN, CHAI, person("Dee"), person("Eak")]
    for who in voters[:-1]:
        give(room, who, "cast_ballot", activity=BALLOT, answer=1)
    give(room, FON, "close_round", activity=BALLOT)
    with pytest.raises(TooFewVoted):
        give(room, FON, "peek", activity=BALLOT)
    give(room, FON, "new_round", activity=BALLOT)
    for who in voters:
        give(room, who, "cast_ballot", activity=BALLOT, answer=1)
    give(room, FON, "close_round", activity=BALLOT)
    give(room, FON, "peek", activity=BALLOT)


def test_V5_next_and_back_lose_no_vote_as_long_as_nobody_saw_the_totals(room: Board) -> None:
    give(room, ANN, "cast_ballot", activity=BALLOT, answer=1)
    give(room, FON, "go_to", activity=1)
    give(room, FON, "go_to", activity=BALLOT)
    with pytest.raises(AlreadyVoted):
        give(room, ANN, "cast_ballot", activity=BALLOT, answer=2)
    give(room, BEN, "cast_ballot", activity=BALLOT, answer=1)
    give(room, FON, "close_round", activity=BALLOT)
    give(room, FON, "reveal", activity=BALLOT, revealed=True)
    assert told(room) == [[[1, 2]]]


def test_V5_totals_that_were_hidden_again_are_not_added_to(room: Board) -> None:
    give(room, ANN, "cast_ballot", activity=BALLOT, answer=1)
    give(room, FON, "go_to", activity=1)
    for revealed in (True, False):
        give(room, FON, "reveal", activity=BALLOT, revealed=revealed)
    give(room, FON, "go_to", activity=BALLOT)
    assert len(room.activities[BALLOT].rounds) == 2


def test_V5_a_round_whose_totals_were_seen_is_not_resumed(room: Board) -> None:
    give(room, ANN, "cast_ballot", activity=BALLOT, answer=1)
    give(room, FON, "go_to", activity=1)
    give(room, FON, "reveal", activity=BALLOT, revealed=True)
    give(room, FON, "go_to", activity=BALLOT)
    assert [(one.no, one.closed_ms is None) for one in room.activities[BALLOT].rounds] == [(1, False), (2, True)]
    assert told(room) == []
    give(room, ANN, "cast_ballot", activity=BALLOT, answer=2)


class Kept:
    """A stored room in its secret ballot, and the commands that go into it one by one."""

    def __init__(self, storage: Storage) -> None:
        store_room(storage)
        self.storage, self.no = storage, 0
        self.do(FON, "start")
        self.do(FON, "go_to", activity=BALLOT)

    def do(self, actor: Actor, name: str, /, again: bool = False, **args: Any) -> Accepted | GovLabError:
        """Give a command, under the id of the one before where it is sent `again`."""
        self.no += not again
        with self.storage.reading() as session:
            board = load_board(session, WORKSHOP)
        _, (answer,) = run_batch(self.storage, board, [given(actor, f"c{self.no}", name, **args)], NOW + self.no)
        return answer


def test_V5_nothing_in_the_database_joins_a_voter_and_a_choice(storage: Storage) -> None:
    kept = Kept(storage)
    for who, answer in ((CHAI, 3), (ANN, 1), (BEN, 2)):
        kept.do(who, "cast_ballot", activity=BALLOT, answer=answer)
    with storage.reading() as session:
        voters = [tuple(row) for row in session.execute(select(SecretVoter.__table__))]
        ballots = [tuple(row) for row in session.execute(select(SecretBallot.__table__))]
        logged = session.scalars(select(LogEntry.args).where(LogEntry.name == "cast_ballot")).all()
    assert sorted(person for _, person in voters) == ["ann", "ben", "chai"]
    assert sorted(answer for *_, answer in ballots) == [1, 2, 3]
    assert all(len(key) == 32 for key, *_ in ballots)
    assert all(args == {"activity": BALLOT} for args in logged), "the log has no choice"
    assert {column.name for column in SecretVoter.__table__.columns} == {"round_id", "participant_id"}
    assert {column.name for column in SecretBallot.__table__.columns} == {"id", "round_id", "answer"}
    everything = Table.metadata.sorted_tables
    assert not [table.name for table in everything if {"participant_id", "answer"} <= {c.name for c in table.columns}]


def test_V5_closing_leaves_no_order_of_arrival(storage: Storage) -> None:
    kept = Kept(storage)
    for who, answer in ((CHAI, 3), (ANN, 1), (BEN, 2)):
        kept.do(who, "cast_ballot", activity=BALLOT, answer=answer)
    kept.do(FON, "close_round", activity=BALLOT)
    with storage.reading() as session:
        voters = session.scalars(text("SELECT participant_id FROM secret_voters")).all()
        ballots = session.scalars(text("SELECT id FROM secret_ballots")).all()
        assert voters == sorted(voters), "as they lie in the file"
        assert ballots == sorted(ballots)
        if session.get_bind().dialect.name == "postgresql":
            for table in ("secret_voters", "secret_ballots"):
                by = session.scalars(text(f"SELECT DISTINCT xmin::text FROM {table}")).all()
                assert len(by) == 1, "one transaction wrote them all"


def test_P1_P2_a_secret_vote_survives_and_the_same_command_again_does_nothing(storage: Storage) -> None:
    kept = Kept(storage)
    first = kept.do(ANN, "cast_ballot", activity=BALLOT, answer=1)
    assert kept.do(ANN, "cast_ballot", again=True, activity=BALLOT, answer=1) == first
    kept.do(FON, "close_round", activity=BALLOT)
    kept.do(FON, "reveal", activity=BALLOT, revealed=True)
    with storage.reading() as session:
        board = load_board(session, WORKSHOP)
    assert told(board) == [[[1, 1]]]
    assert board.activities[BALLOT].rounds[0].voted == 1
