"""What each kind of activity accepts, refuses and adds up."""

from __future__ import annotations

from typing import Any

import pytest

from govlab.activities.board import Board
from govlab.activities.errors import (
    IdeaNotShown,
    IdeasClosed,
    NoSuchAnswer,
    NoSuchPlace,
    NotYourIdea,
    VotingClosed,
    WrongRanking,
    WrongScores,
)
from govlab.activities.mine import mine_of
from govlab.errors import BadRequest

from .rooms import (
    ANN,
    BEN,
    CANVAS,
    CHAI,
    FEEDBACK,
    FON,
    MATRIX,
    NOTE,
    POLL,
    RANK,
    SCORE,
    SEVERAL,
    a_room,
    give,
)


@pytest.fixture
def room() -> Board:
    """Live, with an idea each by Ann, Ben and Chai in the brainstorm."""
    made = a_room()
    give(made, FON, "start")
    for who, text in ((ANN, "จองคิว"), (BEN, "นัดเป็นรอบ"), (CHAI, "รับยาใกล้บ้าน")):
        give(made, who, "post_idea", activity=1, text=text)
    return made


def tally(room: Board, activity: int) -> dict[int, list[int]]:
    """The rows of the newest round that are not empty."""
    newest = room.activities[activity].round
    assert newest is not None
    return {no: row for no, row in newest.tally.items() if any(row)}


def mine(room: Board, activity: int) -> list[Any]:
    """Ann's own ballots."""
    return next((own["rows"] for own in mine_of(room, "ann")["ballots"] if own["activity"] == activity), [])


def test_a_place_on_the_matrix_counts_at_its_step_of_both_axes(room: Board) -> None:
    give(room, FON, "go_to", activity=MATRIX)
    give(room, ANN, "place_idea", activity=MATRIX, idea=1, across=5, up=2)
    give(room, BEN, "place_idea", activity=MATRIX, idea=1, across=4, up=2)
    assert tally(room, MATRIX) == {1: [0, 0, 0, 1, 1, 0, 2, 0, 0, 0]}
    assert mine(room, MATRIX) == [(1, [5, 2])]
    give(room, ANN, "place_idea", activity=MATRIX, idea=1, across=1, up=1)
    assert tally(room, MATRIX) == {1: [1, 0, 0, 1, 0, 1, 1, 0, 0, 0]}
    give(room, ANN, "place_idea", activity=MATRIX, idea=1, across=None, up=None)
    assert tally(room, MATRIX) == {1: [0, 0, 0, 1, 0, 0, 1, 0, 0, 0]}


@pytest.mark.parametrize(("across", "up", "field"), [(1, None, "up"), (None, 1, "across")])
def test_P13_half_a_place_is_refused_by_the_axis_that_is_missing(
    room: Board, across: int | None, up: int | None, field: str
) -> None:
    give(room, FON, "go_to", activity=MATRIX)
    with pytest.raises(BadRequest) as refused:
        give(room, ANN, "place_idea", activity=MATRIX, idea=1, across=across, up=up)
    assert refused.value.params == {"field": field}


def test_scores_add_up_by_criterion_and_one_not_given_yet_counts_for_nobody(room: Board) -> None:
    give(room, FON, "go_to", activity=SCORE)
    give(room, ANN, "score_idea", activity=SCORE, idea=2, scores=[10, 0])
    give(room, BEN, "score_idea", activity=SCORE, idea=2, scores=[7, 3])
    assert tally(room, SCORE) == {2: [2, 17, 1, 3, 0, 0, 0, 0, 0, 0]}
    assert mine(room, SCORE) == [(2, [10])]
    give(room, ANN, "score_idea", activity=SCORE, idea=2, scores=[0, 10])
    assert mine(room, SCORE) == [(2, [0, 10])]
    give(room, ANN, "score_idea", activity=SCORE, idea=2, scores=[0, 0])
    assert tally(room, SCORE) == {2: [1, 7, 1, 3, 0, 0, 0, 0, 0, 0]}


@pytest.mark.parametrize("scores", [[5], [5, 5, 5]])
def test_P13_scores_must_be_one_for_each_criterion(room: Board, scores: list[int]) -> None:
    give(room, FON, "go_to", activity=SCORE)
    with pytest.raises(WrongScores) as refused:
        give(room, ANN, "score_idea", activity=SCORE, idea=2, scores=scores)
    assert refused.value.params == {"field": "scores", "criteria": 2}


def test_P3_a_ranking_takes_the_place_of_the_one_before(room: Board) -> None:
    give(room, FON, "go_to", activity=RANK)
    give(room, ANN, "rank_ideas", activity=RANK, ideas=[3, 1])
    assert tally(room, RANK) == {3: [2, 1], 1: [1, 1]}
    give(room, ANN, "rank_ideas", activity=RANK, ideas=[2])
    assert tally(room, RANK) == {2: [2, 1]}
    assert mine(room, RANK) == [(2, 2)]
    give(room, ANN, "rank_ideas", activity=RANK, ideas=[])
    assert tally(room, RANK) == {}


@pytest.mark.parametrize("order", [[1, 1], [1, 2, 3]])
def test_P13_a_ranking_has_each_idea_once_and_no_more_than_its_places(room: Board, order: list[int]) -> None:
    give(room, FON, "go_to", activity=RANK)
    with pytest.raises(WrongRanking):
        give(room, ANN, "rank_ideas", activity=RANK, ideas=order)
    assert tally(room, RANK) == {}


def test_another_choice_is_no_way_round_voided_ballots(room: Board) -> None:
    give(room, FON, "go_to", activity=RANK)
    give(room, ANN, "rank_ideas", activity=RANK, ideas=[2, 3])
    give(room, FON, "void_ballots", idea=1, void=True)
    give(room, ANN, "rank_ideas", activity=RANK, ideas=[3])
    assert tally(room, RANK) == {}
    give(room, FON, "void_ballots", idea=1, void=False)
    assert tally(room, RANK) == {3: [2, 1]}


def test_a_poll_takes_one_answer_of_each_person_and_another_takes_its_place(room: Board) -> None:
    give(room, FON, "go_to", activity=POLL)
    give(room, ANN, "choose", activity=POLL, answer=1, chosen=True)
    give(room, ANN, "choose", activity=POLL, answer=2, chosen=True)
    give(room, BEN, "choose", activity=POLL, answer=2, chosen=True)
    assert tally(room, POLL) == {2: [2]}
    give(room, ANN, "choose", activity=POLL, answer=1, chosen=False)
    assert tally(room, POLL) == {2: [2]}, "what was not chosen cannot be taken back"
    give(room, ANN, "choose", activity=POLL, answer=2, chosen=False)
    assert tally(room, POLL) == {2: [1]}


def test_a_poll_for_several_keeps_the_others(room: Board) -> None:
    give(room, FON, "go_to", activity=SEVERAL)
    for answer in (1, 3):
        give(room, ANN, "choose", activity=SEVERAL, answer=answer, chosen=True)
    give(room, ANN, "choose", activity=SEVERAL, answer=1, chosen=False)
    assert tally(room, SEVERAL) == {3: [1]}
    newest = room.activities[SEVERAL].round
    assert newest is not None
    assert newest.voted == 1


def test_an_answer_has_nothing_to_do_with_the_idea_of_its_number(room: Board) -> None:
    give(room, FON, "go_to", activity=POLL)
    give(room, BEN, "choose", activity=POLL, answer=1, chosen=True)
    assert room.ideas[1].others_votes == 0
    give(room, FON, "moderate_idea", idea=1, state="rejected", reason=None)
    assert tally(room, POLL) == {1: [1]}
    with pytest.raises(NoSuchAnswer) as refused:
        give(room, ANN, "choose", activity=POLL, answer=3, chosen=True)
    assert refused.value.params == {"field": "answer", "max": 2}


def test_a_note_of_a_canvas_has_a_section_and_a_lane(room: Board) -> None:
    give(room, FON, "go_to", activity=CANVAS)
    made, _ = give(room, ANN, "post_idea", activity=CANVAS, text="รอนาน", section=3, lane=2)
    note = room.ideas[made["idea"]]
    assert (note.section, note.lane) == (3, 2)
    give(room, ANN, "move_idea", idea=note.no, section=1, lane=1)
    give(room, FON, "move_idea", idea=note.no, section=2, lane=1)
    assert (note.section, note.lane) == (2, 1)
    with pytest.raises(NotYourIdea):
        give(room, BEN, "move_idea", idea=note.no, section=1, lane=1)
    with pytest.raises(NoSuchPlace):
        give(room, ANN, "move_idea", idea=note.no, section=4, lane=1)


@pytest.mark.parametrize(
    ("activity", "place", "field"),
    [
        (CANVAS, {}, "section"),
        (CANVAS, {"section": 1}, "lane"),
        (CANVAS, {"section": 4, "lane": 1}, "section"),
        (CANVAS, {"section": 1, "lane": 3}, "lane"),
        (FEEDBACK, {"section": 5}, "section"),
        (FEEDBACK, {"section": 1, "lane": 1}, "lane"),
        (1, {"section": 1}, "section"),
    ],
)
def test_P13_a_note_without_its_place_is_refused_by_what_is_missing(
    room: Board, activity: int, place: dict[str, int], field: str
) -> None:
    give(room, FON, "go_to", activity=activity)
    with pytest.raises(NoSuchPlace) as refused:
        give(room, ANN, "post_idea", activity=activity, text="รอนาน", **place)
    assert refused.value.params["field"] == field


def test_nothing_is_written_or_voted_on_in_a_note(room: Board) -> None:
    give(room, FON, "go_to", activity=NOTE)
    with pytest.raises(IdeasClosed):
        give(room, ANN, "post_idea", activity=NOTE, text="รอนาน")
    with pytest.raises(VotingClosed):
        give(room, FON, "new_round", activity=NOTE)


@pytest.mark.parametrize(
    ("activity", "name", "args"),
    [
        (MATRIX, "place_idea", {"across": 1, "up": 1}),
        (SCORE, "score_idea", {"scores": [1, 1]}),
    ],
)
def test_only_shown_ideas_are_voted_on(room: Board, activity: int, name: str, args: dict[str, Any]) -> None:
    give(room, FON, "moderate_idea", idea=1, state="rejected", reason=None)
    give(room, FON, "go_to", activity=activity)
    with pytest.raises(IdeaNotShown):
        give(room, ANN, name, activity=activity, idea=1, **args)


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("place_idea", {"idea": 1, "across": 1, "up": 1}),
        ("score_idea", {"idea": 1, "scores": [1, 1]}),
        ("rank_ideas", {"ideas": [1]}),
        ("choose", {"answer": 1, "chosen": True}),
    ],
)
def test_a_vote_of_one_kind_is_none_of_another(room: Board, name: str, args: dict[str, Any]) -> None:
    give(room, FON, "go_to", activity=3)
    with pytest.raises(VotingClosed):
        give(room, ANN, name, activity=3, **args)
