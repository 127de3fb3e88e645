"""A new round begins with empty hands for everybody."""

from __future__ import annotations

from govlab.activities.mine import my_changes_of

from .rooms import ANN, BEN, DAO, FON, a_room, give


def test_P6_who_voted_before_is_told_that_the_new_round_has_none_of_it() -> None:
    room = a_room()
    give(room, FON, "start")
    give(room, ANN, "post_idea", activity=1, text="จองคิว")
    give(room, FON, "go_to", activity=2)
    give(room, BEN, "give_opinion", activity=2, idea=1, opinion="agree")
    _, keys = give(room, FON, "new_round", activity=2)
    assert my_changes_of(room, keys, "ben") == [{"type": "my_ballots", "activity": 2, "round": 2, "rows": []}]
    assert my_changes_of(room, keys, "ann") == []


def test_P3_two_presses_open_one_round() -> None:
    room = a_room()
    give(room, FON, "start")
    give(room, FON, "go_to", activity=2)
    for _ in range(2):
        result, _ = give(room, FON, "new_round", activity=2, after=1)
        assert result == {"round": 2}
    assert len(room.activities[2].rounds) == 2
    assert give(room, DAO, "new_round", activity=2)[0] == {"round": 3}, "without it, always"
