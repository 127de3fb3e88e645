"""What a simulated participant does in each kind of activity. Pure: the room as it is and dice in, commands out.

The commands are those that a phone gives, and all of them should pass.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Any, NamedTuple

from govlab.exchange.rehearsal_words import NOTES

State = Mapping[str, Any]
Args = dict[str, Any]


class Move(NamedTuple):
    """A command."""

    name: str
    args: Args


# How many ideas one person looks at in a voting activity.
LOOKED_AT = 5


def moves(activity: State, ideas: Sequence[int], dice: Random) -> list[Move]:
    """What somebody does in `activity`, which works on `ideas`; nothing where there is nothing to do."""
    does = _KINDS.get(activity["kind"])
    return does(activity, ideas, dice) if does else []


def _some(ideas: Sequence[int], dice: Random, most: int = LOOKED_AT) -> list[int]:
    return dice.sample(list(ideas), min(most, len(ideas)))


def place(activity: State, dice: Random) -> Args:
    """Where a note goes in `activity`: a section and a lane, as far as it has any."""
    settings = activity["settings"]
    places: Args = {}
    sections = 4 if activity["kind"] == "feedback" else len(settings.get("sections", ()))
    if sections:
        places["section"] = dice.randint(1, sections)
    if settings.get("lanes"):
        places["lane"] = dice.randint(1, len(settings["lanes"]))
    return places


def _write(activity: State, _ideas: Sequence[int], dice: Random) -> list[Move]:
    return [Move("post_idea", {"activity": activity["no"], "text": dice.choice(NOTES), **place(activity, dice)})]


def _say(activity: State, ideas: Sequence[int], dice: Random) -> list[Move]:
    opinions = ("agree", "agree", "disagree", "pass")
    on = _some(ideas, dice)
    return [
        Move("give_opinion", {"activity": activity["no"], "idea": no, "opinion": dice.choice(opinions)})
        for no in (*on, *on[:1])
    ]


def _dot(activity: State, ideas: Sequence[int], dice: Random) -> list[Move]:
    """One dot on each of a few, then all that is left on the first, as far as it may hold it."""
    budget, per_idea = activity["settings"]["budget"], activity["settings"]["per_idea"]
    on = _some(ideas, dice, max(1, budget // 2))
    left = budget - len(on)
    dots = [1] * len(on) if left >= 0 else []
    steps = [
        Move("place_dots", {"activity": activity["no"], "idea": no, "dots": 1}) for no, _ in zip(on, dots, strict=False)
    ]
    more = min(1 + left, per_idea)
    if on and more > 1:
        steps.append(Move("place_dots", {"activity": activity["no"], "idea": on[0], "dots": more}))
    return steps


def _place(activity: State, ideas: Sequence[int], dice: Random) -> list[Move]:
    return [
        Move(
            "place_idea",
            {"activity": activity["no"], "idea": no, "across": dice.randint(1, 5), "up": dice.randint(1, 5)},
        )
        for no in _some(ideas, dice)
    ]


def _score(activity: State, ideas: Sequence[int], dice: Random) -> list[Move]:
    criteria = len(activity["settings"]["criteria"])
    return [
        Move(
            "score_idea",
            {"activity": activity["no"], "idea": no, "scores": [dice.randint(0, 10) for _ in range(criteria)]},
        )
        for no in _some(ideas, dice)
    ]


def _rank(activity: State, ideas: Sequence[int], dice: Random) -> list[Move]:
    best = _some(ideas, dice, activity["settings"]["places"])
    return [Move("rank_ideas", {"activity": activity["no"], "ideas": order}) for order in (best[:1], best[::-1])]


def _choose(activity: State, _ideas: Sequence[int], dice: Random) -> list[Move]:
    answers = range(1, len(activity["settings"]["answers"]) + 1)
    return [
        Move("choose", {"activity": activity["no"], "answer": answer, "chosen": True})
        for answer in dice.sample(answers, min(2, len(answers)))
    ]


def _cast(activity: State, _ideas: Sequence[int], dice: Random) -> list[Move]:
    answer = dice.randint(1, len(activity["settings"]["answers"]))
    return [Move("cast_ballot", {"activity": activity["no"], "answer": answer})]


_KINDS: dict[str, Callable[[State, Sequence[int], Random], list[Move]]] = {
    "brainstorm": _write,
    "canvas": _write,
    "concept": _write,
    "feedback": _write,
    "opinion": _say,
    "dots": _dot,
    "matrix": _place,
    "score": _score,
    "rank": _rank,
    "poll": _choose,
    "ballot": _cast,
}
