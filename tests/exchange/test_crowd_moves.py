"""What a simulated participant does next."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlab.activities.registry import KINDS
from govlab.exchange import example_ideas
from govlab.exchange.crowd_moves import AT_THE_EXAMPLE, IN_REHEARSAL, Move, Person, next_move, said_before

ACTIVITY = {
    "no": 1,
    "phase": "ideate",
    "accepts_ideas": False,
    "accepts_votes": True,
    "round": 1,
    "sources": [1],
    "notes": 0,
    "breakout": None,
    "settings": {},
}
BRAINSTORM = {**ACTIVITY, "kind": "brainstorm", "phase": "empathize", "accepts_ideas": True, "accepts_votes": False}
OPINION = {**ACTIVITY, "no": 3, "kind": "opinion"}
DOTS = {**ACTIVITY, "no": 4, "kind": "dots", "settings": {"budget": 5, "per_idea": 3}}
POLL = {**ACTIVITY, "no": 5, "kind": "poll", "sources": [], "settings": {"answers": ["ใช่", "ไม่ใช่"]}}
NOTE = {**ACTIVITY, "no": 6, "kind": "note", "accepts_votes": False, "sources": []}
EAGER = replace(AT_THE_EXAMPLE, one_in=1)
WILLING = replace(IN_REHEARSAL, one_in=1, hand_one_in=10**9)
"""Who asks for no help."""
FULL_AT = AT_THE_EXAMPLE.full_at


def room(activity: dict[str, Any], ideas: int) -> dict[str, Any]:
    notes = [{"no": no, "activity": 1, "text": f"idea {no}"} for no in range(1, ideas + 1)]
    workshop = {"activity": activity["no"], "frozen": False}
    return {"workshop": workshop, "activities": [{**activity, "notes": ideas}], "ideas": notes}


def example_move(there: dict[str, Any], person: Person, *used: str) -> Move | None:
    return next_move(there, person, {(1, text) for text in used}, EAGER, Random(0))


def walked(there: dict[str, Any], person: Person, looks: int, dice: Random) -> list[Move]:
    """What somebody in a rehearsal does when they look up so many times and nothing else happens."""
    made: list[Move] = []
    for _ in range(looks):
        move = next_move(there, person, (), WILLING, dice)
        if move is not None:
            person.made(move, there)
            made.append(move)
    return made


def test_in_a_brainstorm_somebody_posts_what_their_sector_would_say() -> None:
    texts = [text for sector, text in example_ideas.WAITING if sector == "private"]
    move = example_move(room(BRAINSTORM, 3), Person("private"))
    assert move == Move("post_idea", {"activity": 1, "text": texts[0]})


def test_nobody_says_what_was_said() -> None:
    said_already = [text for sector, text in example_ideas.WAITING if sector == "private"]
    assert example_move(room(BRAINSTORM, 3), Person("private"), *said_already) is None


def test_when_the_wall_is_full_the_crowd_posts_no_more() -> None:
    assert example_move(room(BRAINSTORM, FULL_AT - 1), Person("citizen")) is not None
    assert example_move(room(BRAINSTORM, FULL_AT), Person("citizen")) is None
    assert example_move(room(BRAINSTORM, FULL_AT - 1), Person("citizen"), "just posted") is None


def test_in_the_example_people_go_on_to_change_their_votes() -> None:
    person = Person("citizen", said={(3, 1): dict.fromkeys(range(1, FULL_AT + 1), 1)})
    move = example_move(room(OPINION, FULL_AT), person)
    assert move is not None
    assert move.name == "give_opinion"


def test_an_opinion_goes_to_an_idea_without_one_first() -> None:
    move = example_move(room(OPINION, 3), Person("citizen", said={(3, 1): {1: 1, 3: 1}}))
    assert move is not None
    assert move.args["idea"] == 2


def test_where_nothing_is_open_nobody_does_anything() -> None:
    assert example_move(room({**OPINION, "accepts_votes": False}, 3), Person("citizen")) is None
    assert example_move(room(OPINION, 0), Person("citizen")) is None
    assert example_move({}, Person("citizen")) is None


@pytest.mark.parametrize("manner", [EAGER, WILLING])
def test_while_everybody_looks_up_nobody_does_anything(manner: Any) -> None:
    there = room(BRAINSTORM, 3)
    there["workshop"]["frozen"] = True
    assert next_move(there, Person("citizen"), (), manner, Random(0)) is None


@given(st.integers())
def test_P8_dots_stay_within_the_budget_and_the_maximum_per_idea(seed: int) -> None:
    person, there, dice = Person("citizen"), room(DOTS, 6), Random(seed)
    for _ in range(20):
        move = next_move(there, person, (), EAGER, dice)
        assert move is not None
        person.made(move, there)
        assert move.args["dots"] <= 3
        assert sum(person.said[4, 1].values()) <= 5


def test_ballots_of_before_a_restart_are_remembered() -> None:
    mine = {
        "ballots": [{"activity": 3, "round": 1, "rows": [[7, "agree"]]}, {"activity": 4, "round": 2, "rows": [[7, 3]]}]
    }
    assert said_before(mine) == {(3, 1): {7: 1}, (4, 2): {7: 3}}


@given(st.integers())
def test_in_a_rehearsal_people_write_a_few_notes_and_say_that_they_are_ready(seed: int) -> None:
    made = walked(room(BRAINSTORM, 3), Person("citizen"), 20, Random(seed))
    assert [move.name for move in made] == ["post_idea"] * 3 + ["say_ready"]


@pytest.mark.parametrize(
    ("activity", "votes"), [(OPINION, {"give_opinion"}), (DOTS, {"place_dots"}), (POLL, {"choose"}), (NOTE, set[str]())]
)
def test_in_a_rehearsal_people_vote_until_they_have_and_then_rest(activity: dict[str, Any], votes: set[str]) -> None:
    made = walked(room(activity, 6), Person("citizen"), 40, Random(1))
    assert {move.name for move in made[:-1]} == votes
    assert made[-1] == Move("say_ready", {"activity": activity["no"], "ready": True})


def test_in_a_new_round_people_vote_anew() -> None:
    person = Person("citizen")
    first = walked(room(POLL, 0), person, 5, Random(1))
    again = walked(room({**POLL, "round": 2}, 0), person, 5, Random(1))
    assert [move.name for move in (*first, *again)] == ["choose", "say_ready", "choose"]


def test_a_hand_goes_up_now_and_then_and_down_again() -> None:
    person, there, asks = Person("citizen"), room(NOTE, 0), replace(WILLING, hand_one_in=1)
    for raised in (True, False):
        move = next_move(there, person, (), asks, Random(0))
        assert move == Move("raise_hand", {"raised": raised})
        assert move is not None
        person.made(move, there)


@pytest.mark.parametrize("chosen", [True, False])
def test_at_breakout_tables_everybody_sits_down_once(chosen: bool) -> None:
    tables = {"prompts": ["", "", ""], "returned": [], "chosen": chosen}
    made = walked(room({**BRAINSTORM, "breakout": tables}, 0), Person("citizen"), 20, Random(1))
    assert [move.name for move in made[:2]] == ["take_table", "post_idea"]
    assert (made[0].args["table"] in (1, 2, 3)) is chosen
    assert "take_table" not in [move.name for move in made[1:]]


def test_the_notes_of_a_rehearsal_differ_and_are_enough_for_a_full_wall() -> None:
    there, dice, used = room(BRAINSTORM, 0), Random(3), set[tuple[int, str]]()
    while (move := next_move(there, Person("citizen"), used, WILLING, dice)) and move.name == "post_idea":
        assert (1, move.args["text"]) not in used
        used.add((1, move.args["text"]))
    assert len(used) == IN_REHEARSAL.full_at >= 100


def test_no_kind_is_left_out() -> None:
    """In every kind of activity somebody has something to do, if only to say that they are ready."""
    settings = {
        "sections": ["ก", "ข"],
        "lanes": [],
        "answers": ["ใช่", "ไม่ใช่"],
        "criteria": ["ก"],
        "places": 3,
        "budget": 3,
        "per_idea": 2,
    }
    for kind in KINDS:
        name = kind.FACE.name
        takes_ideas = kind.KIND.takes_ideas({})
        open_for = {"accepts_ideas": takes_ideas, "accepts_votes": kind.KIND.tally is not None}
        there = room({**ACTIVITY, "kind": name, "settings": settings, **open_for}, 5)
        made = walked(there, Person("citizen"), 60, Random(2))
        assert made[-1].name == "say_ready", name
        assert len(made) > 1 or name in ("group", "note"), name
