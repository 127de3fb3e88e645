"""Batches of commands on real databases: durable, and once only."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import func, select

from govlab.activities import service
from govlab.activities.board import Board
from govlab.activities.load import load_board
from govlab.activities.registry import COMMANDS
from govlab.activities.service import Accepted, Answer, Given, run_batch
from govlab.activities.tables import Ballot, Idea, LogEntry
from govlab.errors import GovLabError
from govlab.storage import Storage

from .rooms import ANN, BEN, FON, WORKSHOP
from .stored import NOW, given, store_room


def fresh(storage: Storage) -> Board:
    with storage.reading() as session:
        return load_board(session, WORKSHOP)


def run(storage: Storage, board: Board, *batch: Given) -> list[Answer]:
    after, answers = run_batch(storage, board, batch, NOW)
    assert after is board
    return answers


def count(storage: Storage, table: Any) -> int:
    with storage.reading() as session:
        return session.scalar(select(func.count()).select_from(table)) or 0


@pytest.fixture
def room(storage: Storage) -> Board:
    """A live room in its brainstorm, with one idea by Ann."""
    store_room(storage)
    board = fresh(storage)
    run(storage, board, given(FON, "1", "start"), given(ANN, "1", "post_idea", activity=1, text="จองคิว"))
    return board


def test_P4_a_batch_makes_one_version_whatever_its_size(storage: Storage, room: Board) -> None:
    before = room.version
    answers = run(storage, room, *(given(BEN, f"b{n}", "post_idea", activity=1, text=f"{n}") for n in range(3)))
    assert [answer.version for answer in answers if isinstance(answer, Accepted)] == [before + 1] * 3
    assert fresh(storage).version == before + 1


def test_P2_the_same_command_again_does_nothing_and_gets_its_first_answer(storage: Storage, room: Board) -> None:
    post = given(BEN, "x", "post_idea", activity=1, text="นัดเป็นรอบ")
    first, twin = run(storage, room, post, post)
    again = run(storage, fresh(storage), post)
    assert first == twin == again[0]
    assert count(storage, Idea) == 2


def test_P2_an_id_with_other_content_is_id_reused(storage: Storage, room: Board) -> None:
    run(storage, room, given(BEN, "x", "post_idea", activity=1, text="หนึ่ง"))
    (answer,) = run(storage, room, given(BEN, "x", "post_idea", activity=1, text="สอง"))
    assert isinstance(answer, GovLabError)
    assert answer.code == "id_reused"


def test_P2_ids_are_per_person(storage: Storage, room: Board) -> None:
    answers = run(storage, room, *(given(who, "same", "post_idea", activity=1, text="ก") for who in (ANN, BEN)))
    assert all(isinstance(answer, Accepted) for answer in answers)


def test_P13_a_batch_of_refusals_writes_nothing(storage: Storage, room: Board) -> None:
    before, rows = room.version, count(storage, LogEntry)
    answers = run(
        storage,
        room,
        given(ANN, "2", "fly"),
        given(ANN, "3", "post_idea", activity=1, text="ก", colour="red"),
        given(ANN, "4", "post_idea", activity="1", text="ก"),
        given(ANN, "5", "go_to", activity=2),
        given(BEN, "6", "edit_idea", idea=1, text="ของฉัน"),
    )
    assert [answer.code for answer in answers if isinstance(answer, GovLabError)] == [
        "unknown_command",
        "bad_request",
        "bad_request",
        "forbidden",
        "not_your_idea",
    ]
    assert [answers[1].params, answers[2].params] == [{"field": "colour"}, {"field": "activity"}]  # type: ignore[union-attr]
    assert (fresh(storage).version, count(storage, LogEntry)) == (before, rows)


def test_P7_a_command_is_judged_by_the_state_left_by_the_one_before(storage: Storage, room: Board) -> None:
    answers = run(
        storage,
        room,
        given(BEN, "1", "post_idea", activity=1, text="ก"),
        given(FON, "2", "remove_author", idea=2),
        given(BEN, "2", "post_idea", activity=1, text="ข"),
    )
    assert isinstance(answers[2], GovLabError)
    assert answers[2].code == "removed"


def test_P8_one_ballot_per_person_and_idea_is_the_last_one(storage: Storage, room: Board) -> None:
    run(storage, room, given(FON, "2", "go_to", activity=2))
    votes = [
        given(BEN, f"v{n}", "give_opinion", activity=2, idea=1, opinion=said)
        for n, said in enumerate(["agree", "disagree", "pass", "agree"])
    ]
    run(storage, room, *votes)
    assert count(storage, Ballot) == 1
    assert fresh(storage).activities[2].rounds[0].tally == {1: [1, 0, 0]}


def test_a_command_that_fails_unexpectedly_costs_the_others_nothing(
    storage: Storage, room: Board, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> Any:
        raise ZeroDivisionError

    odd = COMMANDS["withdraw_idea"].__class__("withdraw_idea", COMMANDS["withdraw_idea"].shape, "idea:post", broken)
    monkeypatch.setitem(service.COMMANDS, "withdraw_idea", odd)
    answers = run(
        storage, room, given(ANN, "w", "withdraw_idea", idea=1), given(BEN, "p", "post_idea", activity=1, text="ก")
    )
    assert [type(answer).__name__ for answer in answers] == ["GovLabError", "Accepted"]
