"""What people in the crashing room do next: random, and sometimes refused. Pure."""

from __future__ import annotations

from random import Random
from typing import Any

Shape = dict[str, Any]
Move = tuple[str, Shape]
OPINIONS = ("agree", "disagree", "pass", "none")
WORDS = ("จองคิวผ่านมือถือ", "นัดเป็นรอบ", "บอกเวลารอ", "เปิดวันเสาร์")


def of_participant(state: Shape, mine: Shape, dice: Random) -> Move | None:
    """Post, edit, withdraw, give an opinion or place dots, as the room's activity asks for."""
    activity = _current(state)
    if activity is None:
        return None
    own = [idea["no"] for idea in mine["ideas"]]
    if own and dice.random() < 0.15:
        return _change_own(dice.choice(own), dice)
    if activity["accepts_ideas"] and dice.random() < 0.5:
        return "post_idea", {"activity": activity["no"], "text": f"{dice.choice(WORDS)} {dice.random()}"}
    ideas = [idea["no"] for idea in state["ideas"] if idea["activity"] in activity["sources"]]
    if not ideas:
        return None
    where = {"activity": activity["no"], "idea": dice.choice(ideas)}
    if activity["kind"] == "dots":
        return "place_dots", {**where, "dots": dice.randint(0, 2)}
    return "give_opinion", {**where, "opinion": dice.choice(OPINIONS)}


def of_facilitator(state: Shape, dice: Random) -> Move | None:
    """Move the room: to another activity, to a new round, to hidden or shown totals and notes."""
    activity = _current(state)
    if activity is None:
        return None
    no, on = activity["no"], dice.random() < 0.5
    moves: list[Move] = [
        ("go_to", {"activity": dice.choice(state["activities"])["no"]}),
        ("go_to", {"activity": 2}),
        ("go_to", {"activity": 3}),
        ("reveal", {"activity": no, "revealed": on}),
        ("peek", {"activity": no}),
        ("new_round", {"activity": no}),
        ("show_ideas", {"activity": 1, "visible": on}),
        ("accept_ideas", {"activity": no, "open": on}),
        ("set_timer", {"activity": no, "seconds": 600}),
        ("pause", {}),
        ("resume", {}),
    ]
    if state["ideas"]:
        idea = dice.choice(state["ideas"])["no"]
        moves.append(("moderate_idea", {"idea": idea, "state": "accepted" if on else "rejected"}))
        moves.append(("void_ballots", {"idea": idea, "void": on}))
    return dice.choice(moves)


def _change_own(idea: int, dice: Random) -> Move:
    if dice.random() < 0.3:
        return "withdraw_idea", {"idea": idea}
    return "edit_idea", {"idea": idea, "text": f"{dice.choice(WORDS)}, แก้ไข {dice.random()}"}


def _current(state: Shape) -> Shape | None:
    current = state["workshop"]["activity"]
    return next((one for one in state["activities"] if one["no"] == current), None)
