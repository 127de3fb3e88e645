"""What a simulated participant does next. Pure: the room as they see it and dice in, a command out.

What can be done in each kind of activity stands in `rehearsal_moves.py`; here is when, how often, and in which words.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from random import Random
from typing import Any

from govlab.exchange.example_ideas import SHORTER_QUEUES, WAITING
from govlab.exchange.rehearsal_moves import Move, moves, place
from govlab.exchange.rehearsal_words import NOTES

LISTS = {"empathize": WAITING}
OPINIONS = ("agree", "agree", "agree", "agree", "disagree", "disagree", "pass")
# Said as a whole: who has done it is done.
WHOLE = ("rank", "poll", "ballot")
DOTS_AT_ONCE = 3

State = Mapping[str, Any]
# An activity and the number of its round.
Turn = tuple[int, int | None]
# What somebody said in a turn: by idea dots, or 1 for anything else; idea 0 is the whole.
Said = dict[Turn, dict[int, int]]
# An activity, and a text that was posted there.
Used = tuple[int, str]
Words = Callable[[State, str, Collection[str], Random], str | None]


@dataclass(frozen=True)
class Manner:
    """How a crowd behaves.

    `words` finds a text that nobody has said. Of so many times (`one_in`) that somebody could post they do once, until
    there are `full_at` notes. `patience`: after how many notes, and votes on how many ideas, somebody is ready; None:
    they go on, and change what they said. Only who is ready at some time also asks for help now and then.
    """

    words: Words
    one_in: int
    full_at: int
    patience: tuple[int, int] | None = None
    hand_one_in: int = 60


@dataclass
class Person:
    """What a simulated participant remembers."""

    sector: str
    said: Said = field(default_factory=dict[Turn, dict[int, int]])
    posted: dict[Turn, int] = field(default_factory=dict[Turn, int])
    hand: bool = False
    ready_with: int | None = None
    seated_in: int | None = None

    def made(self, move: Move, room: State) -> None:
        """Remember a command that was accepted while the room was as in `room`."""
        activity = current(room)
        turn = turn_of(activity) if activity else (0, None)
        match move.name:
            case "post_idea":
                self.posted[turn] = self.posted.get(turn, 0) + 1
            case "raise_hand":
                self.hand = move.args["raised"]
            case "say_ready":
                self.ready_with = move.args["activity"]
            case "take_table":
                self.seated_in = move.args["activity"]
            case _:
                self.said.setdefault(turn, {})[move.args.get("idea", 0)] = move.args.get("dots", 1)


def said_before(mine: Mapping[str, Any]) -> Said:
    """What the own part of a join answer says of somebody's ballots."""
    return {
        (ballots["activity"], ballots["round"]): {
            idea: value if isinstance(value, int) else 1 for idea, value in ballots["rows"]
        }
        for ballots in mine["ballots"]
    }


def current(room: State) -> State | None:
    """The activity that the room is in."""
    no = room.get("workshop", {}).get("activity")
    return next((one for one in room.get("activities", ()) if one["no"] == no), None)


def turn_of(activity: State) -> Turn:
    """The activity in its newest round."""
    return activity["no"], activity["round"]


@dataclass(frozen=True)
class Look:
    """What a person goes by: the activity, the ideas that it works on, and the texts that are there."""

    activity: State
    ideas: list[int]
    there: Collection[str]

    @property
    def turn(self) -> Turn:
        """The activity in its newest round."""
        return turn_of(self.activity)


def next_move(room: State, person: Person, used: Collection[Used], manner: Manner, dice: Random) -> Move | None:
    """The next command of `person`; None for nothing. `used`: what anybody of the crowd has posted, and where."""
    activity = current(room)
    if activity is None or room["workshop"]["frozen"]:
        return None
    if activity["breakout"] and person.seated_in != activity["no"]:
        return _sit_down(activity, dice)
    no = activity["no"]
    # What was just posted may not be in the state yet: count it too.
    there = {idea["text"] for idea in room["ideas"] if idea["activity"] == no} | {text for at, text in used if at == no}
    look = Look(activity, [idea["no"] for idea in room["ideas"] if idea["activity"] in activity["sources"]], there)
    if manner.patience is None:
        return _work(look, person, manner, dice)
    if person.hand or dice.randrange(manner.hand_one_in) == 0:
        return Move("raise_hand", {"raised": not person.hand})
    if _has_done_enough(look, person, manner, manner.patience):
        ready = Move("say_ready", {"activity": no, "ready": True})
        return ready if person.ready_with != no else None
    return _work(look, person, manner, dice)


def _sit_down(activity: State, dice: Random) -> Move:
    tables = activity["breakout"]
    table = dice.randint(1, len(tables["prompts"])) if tables["chosen"] else None
    return Move("take_table", {"activity": activity["no"], "table": table})


def _has_done_enough(look: Look, person: Person, manner: Manner, patience: tuple[int, int]) -> bool:
    notes, votes = patience
    activity, said = look.activity, person.said.get(look.turn, {})
    if activity["accepts_ideas"] and not _is_full(look, manner) and person.posted.get(look.turn, 0) < notes:
        return False
    if not activity["accepts_votes"]:
        return True
    if activity["kind"] in WHOLE:
        return bool(said)
    if activity["kind"] == "dots":
        return sum(said.values()) >= activity["settings"]["budget"]
    return bool(look.ideas) and len(said) >= min(votes, len(look.ideas))


def _is_full(look: Look, manner: Manner) -> bool:
    return max(look.activity["notes"], len(look.there)) >= manner.full_at


def _work(look: Look, person: Person, manner: Manner, dice: Random) -> Move | None:
    writes, votes = look.activity["accepts_ideas"], look.activity["accepts_votes"]
    if writes and (not votes or dice.randrange(2) == 0):
        return _post(look, person, manner, dice) if dice.randrange(manner.one_in) == 0 else None
    return _vote(look, person.said.get(look.turn, {}), manner, dice) if votes else None


def _post(look: Look, person: Person, manner: Manner, dice: Random) -> Move | None:
    text = None if _is_full(look, manner) else manner.words(look.activity, person.sector, look.there, dice)
    if text is None:
        return None
    return Move("post_idea", {"activity": look.activity["no"], "text": text, **place(look.activity, dice)})


def _vote(look: Look, said: Mapping[int, int], manner: Manner, dice: Random) -> Move | None:
    """On an idea on which nothing was said, as long as there is one; dots as the budget allows."""
    activity = look.activity
    if activity["kind"] in WHOLE:
        ready = not said and (look.ideas or activity["kind"] != "rank")
        return moves(activity, look.ideas, dice)[-1] if ready else None
    if not look.ideas:
        return None
    idea = dice.choice([idea for idea in look.ideas if idea not in said] or look.ideas)
    if activity["kind"] == "dots":
        return _place_dots(activity, idea, said, manner, dice)
    if activity["kind"] == "opinion":
        # Ideas differ, so that the bars do: some are liked by nearly all, some by few.
        opinion = OPINIONS[(dice.randrange(5) + idea) % len(OPINIONS)]
        return Move("give_opinion", {"activity": activity["no"], "idea": idea, "opinion": opinion})
    return next(iter(moves(activity, [idea], dice)), None)


def _place_dots(activity: State, idea: int, said: Mapping[int, int], manner: Manner, dice: Random) -> Move | None:
    no, settings = activity["no"], activity["settings"]
    placed = {other: dots for other, dots in said.items() if dots}
    left = settings["budget"] - sum(placed.values())
    if left > 0:
        # An idea that has dots already keeps them: what is said now takes their place.
        most = min(left + placed.get(idea, 0), settings["per_idea"], DOTS_AT_ONCE)
        return Move("place_dots", {"activity": no, "idea": idea, "dots": dice.randint(1, most)})
    if manner.patience is not None:
        return None
    # All spent: take some back first, to give them elsewhere next time.
    return Move("place_dots", {"activity": no, "idea": dice.choice(sorted(placed)), "dots": 0})


def _example_words(activity: State, sector: str, there: Collection[str], dice: Random) -> str | None:
    texts = LISTS.get(activity["phase"], SHORTER_QUEUES)
    return next((text for speaks_for, text in texts if speaks_for == sector and text not in there), None)


def _any_words(activity: State, sector: str, there: Collection[str], dice: Random) -> str | None:
    unsaid = [text for text in NOTES if text not in there]
    return dice.choice(unsaid) if unsaid else None


# 30 people fill the wall in some minutes; from then on they only change votes.
AT_THE_EXAMPLE = Manner(_example_words, one_in=20, full_at=60)
IN_REHEARSAL = Manner(_any_words, one_in=3, full_at=len(NOTES), patience=(3, 8))
