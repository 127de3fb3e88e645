"""Ideas in themes, and several made into one: nothing is lost, and a person counts once."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st

from govlab.access import Actor
from govlab.activities.board import Board
from govlab.activities.errors import AlreadyMerged, GroupingClosed, TextEmpty, TextTooLong, TooFewIdeas
from govlab.activities.view import state_of
from govlab.errors import GovLabError, NotFound

from .rooms import ANN, BEN, CHAI, DOTS_AFTER, FON, GROUP, a_room, give


def opened() -> Board:
    """Live in the group activity, with four ideas."""
    made = a_room()
    give(made, FON, "start")
    for who, text in ((ANN, "จองคิว"), (BEN, "นัดเป็นรอบ"), (CHAI, "รับยาใกล้บ้าน"), (ANN, "ส่งยาถึงบ้าน")):
        give(made, who, "post_idea", activity=1, text=text)
    give(made, FON, "go_to", activity=GROUP)
    return made


@pytest.fixture
def room() -> Board:
    return opened()


def theme(room: Board, name: str, *ideas: int, by: Actor = FON) -> int:
    """The number of a new theme with these ideas."""
    return give(room, by, "make_theme", name=name, ideas=list(ideas))[0]["theme"]


def lie(room: Board) -> dict[int, tuple[int, ...]]:
    """Where each idea lies."""
    return {no: room.around(idea) for no, idea in room.ideas.items()}


def people(room: Board, activity: int = DOTS_AFTER) -> dict[int, int]:
    """How many people support each theme, as everybody is told."""
    tallies = state_of(room, "participant")["tallies"]
    return {no: count for one in tallies if one["activity"] == activity for no, count in one["themes"]}


def test_the_last_move_wins(room: Board) -> None:
    near, early = theme(room, "ใกล้บ้าน", 3, 4), theme(room, "มาเร็ว", 1, by=BEN)
    give(room, ANN, "group_ideas", theme=early, ideas=[3, 2])
    give(room, BEN, "group_ideas", theme=near, ideas=[3])
    give(room, FON, "group_ideas", theme=None, ideas=[2])
    assert lie(room) == {1: (early,), 2: (), 3: (near,), 4: (near,)}


def test_a_theme_that_is_dropped_leaves_its_ideas_and_is_not_reused(room: Board) -> None:
    near = theme(room, "ใกล้บ้าน", 3)
    merged = give(room, FON, "merge_ideas", title="รับยาโดยไม่ต้องมา", ideas=[3, 4])[0]["theme"]
    give(room, FON, "drop_theme", theme=near)
    assert lie(room)[3] == (merged,)
    give(room, FON, "unmerge", theme=merged)
    assert lie(room) == {1: (), 2: (), 3: (), 4: ()}
    assert theme(room, "อื่น") == merged + 1
    with pytest.raises(NotFound):
        give(room, FON, "group_ideas", theme=near, ideas=[1])


def test_a_merged_idea_moves_as_one_and_comes_apart_as_it_was(room: Board) -> None:
    near, other = theme(room, "ใกล้บ้าน", 3), theme(room, "อื่น")
    before = lie(room)
    merged = give(room, FON, "merge_ideas", title="รับยาโดยไม่ต้องมา", ideas=[3, 4])[0]["theme"]
    assert lie(room)[4] == (merged, near)
    give(room, FON, "group_ideas", theme=other, ideas=[4])
    assert lie(room)[3] == lie(room)[4] == (merged, other)
    give(room, FON, "unmerge", theme=merged)
    assert lie(room) == before
    assert [room.ideas[no].text for no in (3, 4)] == ["รับยาใกล้บ้าน", "ส่งยาถึงบ้าน"]


@for_all(st.sets(st.integers(1, 4), min_size=2), st.lists(st.tuples(st.integers(1, 4), st.integers(0, 2)), max_size=6))
def test_unmerging_restores_exactly_whatever_was_voted_meanwhile(parts: set[int], votes: list[tuple[int, int]]) -> None:
    """Two rooms with the same votes: one merges before them and takes apart after them."""
    one, other = opened(), opened()
    for room in (one, other):
        theme(room, "ใกล้บ้าน", 1, 3)
    merged = give(one, FON, "merge_ideas", title="รวม", ideas=sorted(parts))[0]["theme"]
    for room in (one, other):
        give(room, FON, "go_to", activity=DOTS_AFTER)
        give(room, FON, "reveal", activity=DOTS_AFTER, revealed=True)
        for who, (idea, dots) in zip([ANN, BEN, CHAI] * 2, votes, strict=False):
            _try(room, who, idea, dots)
    give(one, FON, "unmerge", theme=merged)
    assert state_of(one, "facilitator") == state_of(other, "facilitator")


def _try(room: Board, who: Actor, idea: int, dots: int) -> None:
    with suppress(GovLabError):
        give(room, who, "place_dots", activity=DOTS_AFTER, idea=idea, dots=dots)


def test_P8_a_theme_counts_each_person_once(room: Board) -> None:
    near, early = theme(room, "ใกล้บ้าน", 3, 4), theme(room, "มาเร็ว", 1)
    merged = give(room, FON, "merge_ideas", title="รับยาโดยไม่ต้องมา", ideas=[3, 4])[0]["theme"]
    give(room, FON, "go_to", activity=DOTS_AFTER)
    for who, idea in ((ANN, 3), (ANN, 4), (BEN, 4), (BEN, 1)):
        give(room, who, "place_dots", activity=DOTS_AFTER, idea=idea, dots=1)
    assert people(room) == {}, "P6: nothing before the results are revealed"
    give(room, FON, "reveal", activity=DOTS_AFTER, revealed=True)
    assert people(room) == {near: 2, merged: 2, early: 1}
    give(room, FON, "moderate_idea", idea=4, state="rejected", reason=None)
    assert people(room) == {near: 1, merged: 1, early: 1}


@pytest.mark.parametrize(
    ("name", "args", "refusal"),
    [
        ("make_theme", {"name": " ", "ideas": []}, TextEmpty),
        ("make_theme", {"name": "ก" * 81, "ideas": []}, TextTooLong),
        ("merge_ideas", {"title": "รวม", "ideas": [1]}, TooFewIdeas),
        ("merge_ideas", {"title": "รวม", "ideas": [1, 1]}, TooFewIdeas),
        ("merge_ideas", {"title": "รวม", "ideas": [1, 9]}, NotFound),
        ("group_ideas", {"theme": 9, "ideas": [1]}, NotFound),
        ("unmerge", {"theme": 9}, NotFound),
    ],
)
def test_P13_what_makes_no_theme_is_refused(
    room: Board, name: str, args: dict[str, Any], refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        give(room, FON, name, **args)
    assert room.themes == {}


def test_what_is_merged_is_not_merged_again(room: Board) -> None:
    merged = give(room, FON, "merge_ideas", title="รวม", ideas=[1, 2])[0]["theme"]
    with pytest.raises(AlreadyMerged):
        give(room, FON, "merge_ideas", title="รวม", ideas=[2, 3])
    with pytest.raises(NotFound):
        give(room, FON, "drop_theme", theme=merged)
    with pytest.raises(NotFound):
        give(room, FON, "group_ideas", theme=merged, ideas=[3])


def test_participants_group_only_where_they_are_asked_to(room: Board) -> None:
    theme(room, "ใกล้บ้าน", 3, by=ANN)
    give(room, FON, "go_to", activity=1)
    with pytest.raises(GroupingClosed):
        theme(room, "อื่น", by=ANN)
    assert theme(room, "อื่น") == 2, "facilitators group at any time"
