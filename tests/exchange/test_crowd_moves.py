"""What a simulated participant does next."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from govlab.exchange import example_ideas
from govlab.exchange.crowd_moves import FULL_AT, Move, next_move, said_before

BRAINSTORM = {"no": 1, "kind": "brainstorm", "phase": "empathize", "accepts_ideas": True, "accepts_votes": False}
OPINION = {"no": 3, "kind": "opinion", "phase": "ideate", "accepts_ideas": False, "accepts_votes": True, "sources": [1]}
DOTS = {**OPINION, "no": 4, "kind": "dots", "settings": {"budget": 5, "per_idea": 3}}


def room(activity: dict[str, Any], ideas: int) -> dict[str, Any]:
    notes = [{"no": no, "activity": 1, "text": f"idea {no}"} for no in range(1, ideas + 1)]
    return {"workshop": {"activity": activity["no"]}, "activities": [activity], "ideas": notes}


def lowest(_sides: int) -> int:
    return 0


def test_in_a_brainstorm_somebody_posts_what_their_sector_would_say() -> None:
    move = next_move(room(BRAINSTORM, 3), "private", {}, (), lowest)
    texts = [text for sector, text in example_ideas.WAITING if sector == "private"]
    assert move == Move("post_idea", {"activity": 1, "text": texts[0]})


def test_nobody_says_what_was_said() -> None:
    said_already = {text for sector, text in example_ideas.WAITING if sector == "private"}
    move = next_move(room(BRAINSTORM, 3), "private", {}, said_already, lowest)
    assert move is None


def test_at_sixty_ideas_the_crowd_posts_no_more() -> None:
    assert next_move(room(BRAINSTORM, FULL_AT - 1), "citizen", {}, (), lowest) is not None
    assert next_move(room(BRAINSTORM, FULL_AT), "citizen", {}, (), lowest) is None
    assert next_move(room(BRAINSTORM, FULL_AT - 1), "citizen", {}, {"just posted"}, lowest) is None


def test_with_sixty_ideas_the_crowd_goes_on_to_change_its_votes() -> None:
    said = {(3, no): 1 for no in range(1, FULL_AT + 1)}
    move = next_move(room(OPINION, FULL_AT), "citizen", said, (), lowest)
    assert move is not None
    assert move.name == "give_opinion"


def test_an_opinion_goes_to_an_idea_without_one_first() -> None:
    move = next_move(room(OPINION, 3), "citizen", {(3, 1): 1, (3, 3): 1}, (), lowest)
    assert move is not None
    assert move.args["idea"] == 2


def test_where_nothing_is_open_nobody_does_anything() -> None:
    closed = {**OPINION, "accepts_votes": False}
    assert next_move(room(closed, 3), "citizen", {}, (), lowest) is None
    assert next_move(room(OPINION, 0), "citizen", {}, (), lowest) is None
    assert next_move({}, "citizen", {}, (), lowest) is None


@given(st.data())
def test_P8_dots_stay_within_the_budget_and_the_maximum_per_idea(data: st.DataObject) -> None:
    said: dict[tuple[int, int], int] = {}
    for _ in range(20):
        move = next_move(room(DOTS, 6), "citizen", said, (), lambda sides: data.draw(st.integers(0, sides - 1)))
        assert move is not None
        said[4, move.args["idea"]] = move.value
        assert move.args["dots"] == move.value <= 3
        assert sum(said.values()) <= 5


def test_ballots_of_before_a_restart_are_remembered() -> None:
    mine = {
        "ballots": [{"activity": 3, "round": 1, "rows": [[7, "agree"]]}, {"activity": 4, "round": 1, "rows": [[7, 3]]}]
    }
    assert said_before(mine) == {(3, 7): 1, (4, 7): 3}
