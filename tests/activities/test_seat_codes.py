"""V3: where a vote is one per seat, only who used a code of a slip votes, and a code is good for one person."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from govlab.activities import errors
from govlab.activities.board import Board
from govlab.activities.load import load_board
from govlab.activities.mine import mine_of
from govlab.activities.registry import KINDS
from govlab.activities.service import run_batch
from govlab.activities.view import signals_shape, state_of
from govlab.storage import Storage
from govlab.workshops.kinds import VotingSettings
from govlab.workshops.tables import SeatCode

from .rooms import ANN, BEN, FON, PER_SEAT, SEAT_CODES, WORKSHOP, a_room, board, give
from .stored import NOW, do, given, store_room

CODE, OTHER = SEAT_CODES
VOTE: dict[str, tuple[str, dict[str, Any]]] = {
    "opinion": ("give_opinion", {"idea": 1, "opinion": "agree"}),
    "dots": ("place_dots", {"idea": 1, "dots": 1}),
    "matrix": ("place_idea", {"idea": 1, "across": 1, "up": 1}),
    "score": ("score_idea", {"idea": 1, "scores": [1, 1, 1]}),
    "rank": ("rank_ideas", {"ideas": [1]}),
    "poll": ("choose", {"answer": 1, "chosen": True}),
    "ballot": ("cast_ballot", {"answer": 1}),
}


@pytest.fixture
def room() -> Board:
    """Live, in the poll that counts one vote per seat."""
    made = a_room()
    give(made, FON, "start")
    give(made, FON, "go_to", activity=PER_SEAT)
    return made


def test_every_voting_kind_can_be_one_per_seat() -> None:
    voting = {kind.FACE.name for kind in KINDS if kind.KIND.tally}
    assert voting == set(VOTE) == {kind.FACE.name for kind in KINDS if issubclass(kind.FACE.settings, VotingSettings)}


@pytest.mark.parametrize("kind", VOTE)
def test_V3_without_a_code_nobody_votes_and_with_one_they_do(kind: str) -> None:
    room = board(("brainstorm", {}), (kind, {"per_seat": True}))
    room.free_codes = {CODE}
    give(room, FON, "start")
    give(room, BEN, "post_idea", activity=1, text="จองคิว")
    give(room, FON, "go_to", activity=2)
    name, args = VOTE[kind]
    with pytest.raises(errors.SeatCodeNeeded):
        give(room, ANN, name, activity=2, **args)
    give(room, ANN, "use_seat_code", code="aaaa 2222")
    give(room, ANN, name, activity=2, **args)
    voted = room.activities[2].round
    assert voted is not None
    assert voted.voted == 1


def test_V3_a_used_code_is_refused_to_everybody_else(room: Board) -> None:
    give(room, ANN, "use_seat_code", code=CODE)
    give(room, ANN, "use_seat_code", code=CODE)
    with pytest.raises(errors.SeatCodeTaken):
        give(room, BEN, "use_seat_code", code=CODE)
    with pytest.raises(errors.SeatCodeNeeded):
        give(room, BEN, "choose", activity=PER_SEAT, answer=1, chosen=True)


def test_V3_nobody_uses_up_a_second_code(room: Board) -> None:
    give(room, ANN, "use_seat_code", code=CODE)
    with pytest.raises(errors.HasSeatCode):
        give(room, ANN, "use_seat_code", code=OTHER)
    give(room, BEN, "use_seat_code", code=OTHER)


@pytest.mark.parametrize("typed", ["CCCC4444", "ไม่ใช่รหัส", "AAAA222", "0000OOOO"])
def test_P13_a_code_that_is_on_no_slip_is_refused_by_name(room: Board, typed: str) -> None:
    with pytest.raises(errors.NoSuchSeatCode) as refused:
        give(room, ANN, "use_seat_code", code=typed)
    assert refused.value.params["field"] == "code"


def test_a_code_can_be_used_before_the_start_and_not_after_the_end() -> None:
    room = a_room()
    give(room, ANN, "use_seat_code", code=CODE)
    give(room, FON, "start")
    give(room, FON, "close")
    with pytest.raises(errors.WorkshopNotLive):
        give(room, BEN, "use_seat_code", code=OTHER)


def test_V3_a_slip_whose_phone_was_lost_votes_again_and_its_seat_stays_one_vote(room: Board) -> None:
    give(room, ANN, "use_seat_code", code=CODE)
    give(room, ANN, "choose", activity=PER_SEAT, answer=1, chosen=True)
    result, _ = give(room, FON, "free_seat_code", code="aaaa 2222")
    assert result == {"ballots": 1}
    give(room, BEN, "use_seat_code", code=CODE)
    give(room, BEN, "choose", activity=PER_SEAT, answer=2, chosen=True)
    newest = room.activities[PER_SEAT].round
    assert newest is not None
    assert {no: row for no, row in newest.tally.items() if any(row)} == {2: [1]}
    with pytest.raises(errors.SeatCodeNeeded):
        give(room, ANN, "choose", activity=PER_SEAT, answer=1, chosen=True)
    give(room, ANN, "use_seat_code", code=OTHER)
    give(room, ANN, "choose", activity=PER_SEAT, answer=1, chosen=True)
    assert {no: row for no, row in newest.tally.items() if any(row)} == {2: [1]}, "a second slip is no way round it"


def test_V3_what_was_decided_stays_decided_and_a_secret_vote_keeps_its_seat() -> None:
    room = board(("poll", {"per_seat": True}), ("ballot", {"per_seat": True}))
    room.free_codes = {CODE}
    give(room, FON, "start")
    give(room, ANN, "use_seat_code", code=CODE)
    give(room, ANN, "choose", activity=1, answer=1, chosen=True)
    give(room, FON, "go_to", activity=2)
    give(room, ANN, "cast_ballot", activity=2, answer=1)
    with pytest.raises(errors.AlreadyVoted):
        give(room, FON, "free_seat_code", code=CODE)
    give(room, FON, "close_round", activity=2)
    assert give(room, FON, "free_seat_code", code=CODE)[0] == {"ballots": 0}
    assert room.activities[1].rounds[0].tally[1] == [1]
    with pytest.raises(errors.NoSuchSeatCode):
        give(room, FON, "free_seat_code", code=OTHER)


def test_P6_codes_are_told_to_nobody_and_their_number_to_facilitators(room: Board) -> None:
    _, keys = give(room, ANN, "use_seat_code", code=CODE)
    assert {("my_standing", "ann"), ("signals",)} == keys
    assert mine_of(room, "ann")["seat_code"] is True
    assert mine_of(room, "ben")["seat_code"] is False
    assert signals_shape(room, "facilitator").get("seat_codes") == {"made": 2, "used": 1}
    assert "seat_codes" not in signals_shape(room, "participant")
    for audience in ("participant", "facilitator", "screen"):
        assert not any(code in repr(state_of(room, audience)) for code in SEAT_CODES)


def test_V3_of_two_who_give_one_code_at_once_one_has_it(storage: Storage) -> None:
    store_room(storage)
    do(storage, 1, FON, "start")
    with storage.reading() as session:
        stored = load_board(session, WORKSHOP)
    batch = [given(who, f"code-{who.name}", "use_seat_code", code=CODE) for who in (BEN, ANN)]
    _, answers = run_batch(storage, stored, batch, NOW)
    assert [type(answer).__name__ for answer in answers] == ["Accepted", "SeatCodeTaken"]
    with storage.reading() as session:
        rows = session.execute(select(SeatCode.code, SeatCode.participant_id).order_by(SeatCode.code)).all()
        assert [tuple(row) for row in rows] == [(CODE, "ben"), (OTHER, None)]
        assert load_board(session, WORKSHOP).seat_codes == {"ben": CODE}
