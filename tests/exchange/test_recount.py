"""The recount is made from what was said alone, and agrees with the server's rules wherever they are right."""

from __future__ import annotations

from random import Random
from typing import Any

from hypothesis import given as for_all
from hypothesis import strategies as st

from govlab.activities.view import state_of
from govlab.exchange import recount
from govlab.exchange.rehearsal_moves import moves
from tests.activities.rooms import FON, GROUP, a_room, give, person

SECTORS = ("citizen", "government", "academic")


@for_all(st.integers(0, 10_000), st.integers(2, 6))
def test_P8_a_recount_of_any_rehearsal_is_what_the_room_counts(seed: int, people: int) -> None:
    """Everybody plays through all activities of the room by the rehearsal's own moves: none is refused."""
    dice, room, said = Random(seed), a_room(), {}
    crowd = [person(f"p{no}", SECTORS[no % 3]) for no in range(people)]
    give(room, FON, "start")
    for no in range(1, GROUP):
        give(room, FON, "go_to", activity=no)
        state: Any = state_of(room, "facilitator")
        activity = next(one for one in state["activities"] if one["no"] == no)
        ideas = [
            idea["no"]
            for idea in state["ideas"]
            if idea["activity"] in activity["sources"] and idea["state"] == "accepted"
        ]
        for at, who in enumerate(crowd):
            for name, args in moves(activity, ideas, dice):
                give(room, who, name, **args)
                recount.hear(said, at, name, args, bool(activity["settings"].get("several")))
        if activity["accepts_votes"]:
            give(room, FON, "reveal", activity=no, revealed=True)
            rows = next(one["rows"] for one in state_of(room, "screen")["tallies"] if one["activity"] == no)
            assert {row[0]: row[1:] for row in rows} == recount.rows(said, activity)
