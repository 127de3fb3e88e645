"""Random commands of the whole registry, as hypothesis draws them: a new command is drawn without a line here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec
from hypothesis import strategies as st

from govlab.access import Actor
from govlab.activities.command import Command
from govlab.activities.registry import COMMANDS

from .rooms import ANN, BEN, CHAI, DAO, FON, STRANGERS

PEOPLE = (ANN, BEN, CHAI)
# The activity that the room is in when the command is given: most people press what they see.
HERE = 0
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "activity": st.sampled_from([HERE] * 8 + [1, 2, 3, 4, 5, 99]),
    "idea": st.sampled_from([1, 2, 3, 1, 2, 3, 4, 5, 6, 99]),
    "text": st.sampled_from(["จองคิว", "นัดเป็นรอบ", "รับยาใกล้บ้าน", " "]),
    "opinion": st.sampled_from(["agree", "disagree", "pass", "none"]),
    "dots": st.sampled_from([1, 2, 1, 2, 0, 3]),
    "seconds": st.sampled_from([None, 30, 300]),
    "state": st.sampled_from(["accepted", "rejected"]),
    "reason": st.sampled_from([None, "ซ้ำ"]),
    "visible": st.booleans(),
    "open": st.booleans(),
    "revealed": st.booleans(),
    "void": st.booleans(),
}
# How often beside the others.
OFTEN = {"post_idea": 3, "give_opinion": 4, "place_dots": 4, "go_to": 3}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A command that somebody gives. `again`: under the id of an earlier one, as a client that got no answer does.

    `twin`: that earlier command itself, or only its id with other content.
    """

    actor: Actor
    name: str
    args: dict[str, Any]
    again: int | None = None
    twin: bool = True


def _args(command: Command) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({field.name: VALUES[field.name] for field in msgspec.structs.fields(command.shape)})


def _givers(command: Command) -> st.SearchStrategy[Actor]:
    """Mostly those who may, sometimes those who may not."""
    if command.action.startswith("room:"):
        return st.sampled_from([FON, DAO] * 8 + [ANN, *STRANGERS])
    return st.sampled_from([*PEOPLE * 6, FON, *STRANGERS])


def _commands(*names: str) -> st.SearchStrategy[Drawn]:
    by_name = {
        name: st.builds(Drawn, _givers(COMMANDS[name]), st.just(name), _args(COMMANDS[name]), _AGAIN, st.booleans())
        for name in names
    }
    return st.sampled_from([name for name in names for _ in range(OFTEN.get(name, 1))]).flatmap(by_name.__getitem__)


_AGAIN = st.sampled_from([None] * 9 + [1, 4, 9])
commands = _commands(*COMMANDS)


def commands_but(*names: str) -> st.SearchStrategy[Drawn]:
    """Any command but these."""
    return _commands(*(name for name in COMMANDS if name not in names))
