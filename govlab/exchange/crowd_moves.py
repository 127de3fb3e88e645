"""What a simulated participant does next. Pure: the room as they see it and dice in, a command out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from typing import Any

from govlab.exchange.example_ideas import SHORTER_QUEUES, WAITING

FULL_AT = 60
"""Ideas in the room, whoever posted them; from then on the crowd only changes votes."""
ONE_IN = 20
"""So many times that somebody could post, they do once: 30 people fill the wall in some minutes."""
LISTS = {"empathize": WAITING}
OPINIONS = ("agree", "agree", "agree", "agree", "disagree", "disagree", "pass")

Dice = Callable[[int], int]
Said = Mapping[tuple[int, int], int]
State = Mapping[str, Any]


@dataclass(frozen=True)
class Move:
    """A command, and what it says of its idea: dots, or 1 for an opinion."""

    name: str
    args: dict[str, Any] = field(default_factory=dict[str, Any])
    value: int = 1


def said_before(mine: Mapping[str, Any]) -> dict[tuple[int, int], int]:
    """What the own part of a join answer says of somebody's ballots: {(activity, idea): dots, or 1 for an opinion}."""
    return {
        (ballots["activity"], idea): value if isinstance(value, int) else 1
        for ballots in mine["ballots"]
        for idea, value in ballots["rows"]
    }


def next_move(state: State, sector: str, said: Said, used: Collection[str], dice: Dice) -> Move | None:
    """The next command of somebody who speaks for `sector` and said `said` so far; None for nothing.

    `used` are the texts that anybody of the crowd has posted; `dice(n)` gives 0 to n - 1.
    """
    current = state.get("workshop", {}).get("activity")
    activity = next((one for one in state.get("activities", ()) if one["no"] == current), None)
    if activity is None:
        return None
    if activity["accepts_ideas"] and activity["kind"] == "brainstorm":
        return _post(state, activity, sector, used) if dice(ONE_IN) == 0 else None
    if activity["accepts_votes"] and activity["kind"] in ("dots", "opinion"):
        ideas = [idea["no"] for idea in state["ideas"] if idea["activity"] in activity["sources"]]
        return _vote(activity, ideas, said, dice) if ideas else None
    return None


def _post(state: State, activity: State, sector: str, used: Collection[str]) -> Move | None:
    # What was just posted may not be in the state yet: count it too.
    there = {idea["text"] for idea in state["ideas"]} | set(used)
    if len(there) >= FULL_AT:
        return None
    texts = LISTS.get(activity["phase"], SHORTER_QUEUES)
    text = next((text for speaks_for, text in texts if speaks_for == sector and text not in there), None)
    return Move("post_idea", {"activity": activity["no"], "text": text}) if text else None


def _vote(activity: State, ideas: list[int], said: Said, dice: Dice) -> Move:
    """An opinion on an idea without one, as long as there is one; dots as the budget allows."""
    no = activity["no"]
    silent = [idea for idea in ideas if (no, idea) not in said]
    idea = (silent or ideas)[dice(len(silent or ideas))]
    if activity["kind"] == "dots":
        return _place(activity, idea, said, dice)
    # Ideas differ, so that the bars do: some are liked by nearly all, some by few.
    opinion = OPINIONS[(dice(5) + idea) % len(OPINIONS)]
    return Move("give_opinion", {"activity": no, "idea": idea, "opinion": opinion})


def _place(activity: State, idea: int, said: Said, dice: Dice) -> Move:
    no, settings = activity["no"], activity["settings"]
    placed = {other: dots for (where, other), dots in said.items() if where == no and dots}
    left = settings["budget"] - sum(placed.values())
    if left <= 0:
        # All spent: take some back first, to give them elsewhere next time.
        taken = sorted(placed)[dice(len(placed))]
        return Move("place_dots", {"activity": no, "idea": taken, "dots": 0}, 0)
    dots = 1 + dice(min(left, settings["per_idea"], 3))
    return Move("place_dots", {"activity": no, "idea": idea, "dots": dots}, dots)
