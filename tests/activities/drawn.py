"""Random commands of the whole registry, as hypothesis draws them: a new command is drawn without a line here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import msgspec
from hypothesis import strategies as st

from govlab.access import Actor
from govlab.activities.command import Command
from govlab.activities.registry import COMMANDS

from .rooms import (
    ACTIVITIES,
    ANN,
    ANNS,
    ANNS_OTHER,
    BEN,
    BENS,
    CHAI,
    DAO,
    FON,
    POLL,
    SEAT_CODES,
    SEVERAL,
    STRANGERS,
)

PEOPLE = (ANN, BEN, CHAI)
# The activity that the room is in when the command is given: most people press what they see.
HERE = 0
VALUES: dict[str, st.SearchStrategy[Any]] = {
    "activity": st.sampled_from([HERE] * 16 + [*range(1, ACTIVITIES + 1), 99]),
    "idea": st.sampled_from([1, 2, 3, 1, 2, 3, 4, 5, 6, 99]),
    "text": st.sampled_from(["จองคิว", "นัดเป็นรอบ", "รับยาใกล้บ้าน", " "]),
    "opinion": st.sampled_from(["agree", "disagree", "pass", "none"]),
    "dots": st.sampled_from([1, 2, 1, 2, 0, 3]),
    "seconds": st.sampled_from([None, 30, 300]),
    "state": st.sampled_from(["accepted", "rejected"]),
    "reason": st.just("ซ้ำ"),
    "visible": st.booleans(),
    "open": st.booleans(),
    "revealed": st.booleans(),
    "void": st.booleans(),
    "section": st.sampled_from([1, 2, 3]),
    "lane": st.sampled_from([1, 2]),
    "answer": st.sampled_from([1, 2, 1, 2, 3]),
    "chosen": st.sampled_from([True, True, False]),
    "across": st.sampled_from([1, 2, 3, 4, 5, 5, 4, None]),
    "up": st.sampled_from([1, 2, 3, 4, 5, 5, 4, None]),
    "scores": st.lists(st.sampled_from([0, 1, 10, 7]), min_size=2, max_size=2),
    "ideas": st.lists(st.sampled_from([1, 2, 3, 4]), max_size=3),
    "theme": st.sampled_from([1, 2, 1, 2, 3, 4]),
    "warning": st.sampled_from(["ซ้ำ", "สุภาพต่อกัน"]),
    "name": st.sampled_from(["ลดขั้นตอน", "จองคิว", " "]),
    "title": st.sampled_from(["รับยาโดยไม่ต้องมา", "นัดเป็นรอบ", " "]),
    "closes": st.booleans(),
    "minutes": st.sampled_from([0, 1]),
    "raised": st.booleans(),
    "ready": st.booleans(),
    "after": st.sampled_from([1, 2]),
    "tables": st.sampled_from([2, 3]),
    "table": st.sampled_from([1, 2, 3]),
    "way": st.sampled_from(["balanced", "random", "poll", "chosen", "same"]),
    "poll": st.sampled_from([POLL, SEVERAL, 1]),
    "prompts": st.just(["ใกล้บ้าน"]),
    "code": st.sampled_from([*SEAT_CODES, "aaaa 2222", "CCCC4444"]),
    "pictures": st.lists(st.sampled_from([ANNS, ANNS, ANNS_OTHER, BENS]), max_size=2).map(
        lambda ids: [{"id": one, "alt": "ภาพร่าง"} for one in ids]
    ),
    "frozen": st.sampled_from([False, False, True]),
}
# How often beside the others.
OFTEN = {"post_idea": 4, "give_opinion": 4, "place_dots": 4, "go_to": 3, "split_tables": 2}


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
    fields = msgspec.structs.fields(command.shape)
    must = {field.name: VALUES[field.name] for field in fields if field.required}
    may = {field.name: VALUES[field.name] for field in fields if not field.required}
    # Pictures by themselves; the others together: a note of the canvas needs both its section and its lane.
    pictures = {name: may.pop(name) for name in ("pictures",) if name in may}
    return st.one_of(
        st.fixed_dictionaries(must), *(st.fixed_dictionaries(must | more) for more in (may, pictures) if more)
    )


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
