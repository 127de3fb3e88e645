"""What nobody may know cannot be read from anything: two rooms that differ in hidden votes alone look the same (P6)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from govlab.activities.board import Board
from govlab.activities.mine import mine_of, my_changes_of, with_authors
from govlab.activities.view import changes_of, state_of
from govlab.activities.wire import Audience
from govlab.errors import GovLabError

from .drawn import HERE, PEOPLE, Drawn, commands_but
from .rooms import FON, a_room, give

OTHERWISE = {"agree": "disagree", "disagree": "pass", "pass": "agree", "none": "none"}
_OTHER: dict[str, Callable[[Any], Any]] = {
    "opinion": OTHERWISE.__getitem__,
    "answer": lambda answer: {1: 2, 2: 1}.get(answer, answer),
    "across": lambda step: step and 6 - step,
    "up": lambda step: step and 6 - step,
    "scores": lambda scores: [score and 11 - score for score in scores],
    "ideas": lambda ideas: ideas[::-1],
}
ONLOOKERS: tuple[Audience, ...] = ("participant", "screen")
OPENING = [Drawn(FON, "start", {})] + [Drawn(who, "post_idea", {"activity": 1, "text": "จองคิว"}) for who in PEOPLE]


def _otherwise(args: dict[str, Any]) -> dict[str, Any]:
    """Another vote of the same sort, where there is one that is accepted wherever this one is."""
    return {name: _OTHER[name](value) if name in _OTHER else value for name, value in args.items()}


def _told(room: Board, step: Drawn, args: dict[str, Any], now_ms: int) -> list[Any]:
    """Everything that the others and the giver get of a command: answer, frames, and what is theirs but for ballots."""
    try:
        result, keys = give(room, step.actor, step.name, now_ms, **args)
    except GovLabError as refusal:
        return [refusal.code, refusal.params]
    keys = with_authors(room, keys)
    news = [my_changes_of(room, keys, who.participant or "") for who in PEOPLE]
    return [
        result,
        [changes_of(room, keys, audience) for audience in ONLOOKERS],
        [state_of(room, audience) for audience in ONLOOKERS],
        [[change for change in changes if change["type"] not in ("my_ballot", "my_ballots")] for changes in news],
        [mine_of(room, who.participant or "")["ideas"] for who in PEOPLE],
    ]


@settings(max_examples=60)
@for_all(st.lists(commands_but("reveal"), min_size=10, max_size=40))
def test_P6_hidden_votes_change_nothing_that_others_get(steps: list[Drawn]) -> None:
    rooms = a_room(), a_room()
    for at, step in enumerate([*OPENING, *steps]):
        here = {"activity": rooms[0].current or 1} if step.args.get("activity") == HERE else {}
        one = _told(rooms[0], step, {**step.args, **here}, at)
        other = _told(rooms[1], step, _otherwise({**step.args, **here}), at)
        assert one == other
