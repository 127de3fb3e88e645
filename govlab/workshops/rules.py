"""When a workshop may be changed and entered, what its agenda needs, what participants say of themselves. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import regex

from govlab.workshops.errors import (
    AgendaFull,
    AgendaNotReady,
    CodeUnknown,
    ConsentMissing,
    NameTooLong,
    SectorUnknown,
    WorkshopClosed,
    WrongState,
)

State = Literal["draft", "scheduled", "live", "closed"]

SECTORS = ("citizen", "government", "private", "civil_society", "academic")
PHASES = ("empathize", "define", "ideate", "prototype", "test")

NAME_GRAPHEMES = 60
# Marks can be piled on a letter without end, and a name goes out with each of its notes.
NAME_CODE_POINTS = 20 * NAME_GRAPHEMES
AGENDA_MOST = 30
DURATION_MOST_S = 240 * 60
MOVE_LINK_MS = 15 * 60_000

_NEXT: dict[str, str] = {"draft": "scheduled", "scheduled": "live", "live": "closed"}
# Characters that turn the direction of the text around them would reach into other people's notes.
_TURNS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True)
class Asked:
    """What an activity asks: enough of it to tell whether its agenda is ready."""

    no: int
    prompt: str


def check_step(state: str, to: State) -> None:
    """A workshop goes from draft to scheduled, live and closed, one step at a time; raises WrongState."""
    if _NEXT.get(state) != to:
        raise WrongState(state=state, wanted=to)


def can_change(state: str) -> bool:
    """Whether title, start and agenda may still change."""
    return state in ("draft", "scheduled")


def check_changeable(state: str) -> None:
    """Raises WrongState once a workshop runs."""
    if not can_change(state):
        raise WrongState(state=state)


def is_open(state: str) -> bool:
    """Whether the workshop's code and QR token let people in."""
    return state in ("scheduled", "live")


def check_open(state: str | None) -> None:
    """Raises CodeUnknown where no workshop was found or it is a draft, WorkshopClosed where it has ended."""
    if state == "closed":
        raise WorkshopClosed
    if state is None or not is_open(state):
        raise CodeUnknown


def check_agenda(activities: Sequence[Asked]) -> None:
    """An agenda is ready when it has an activity and every activity asks something; raises AgendaNotReady."""
    missing = [activity.no for activity in activities if not activity.prompt.strip()]
    if missing or not activities:
        raise AgendaNotReady(missing=missing)


def check_room_for_one_more(activities: int) -> None:
    """Raises AgendaFull where an agenda of that many activities takes no more."""
    if activities >= AGENDA_MOST:
        raise AgendaFull(most=AGENDA_MOST)


def moved(order: Sequence[int], item: int, by: int) -> list[int]:
    """`order` with `item` moved `by` places (-1 is up); at either end it stays where it is."""
    rest = [other for other in order if other != item]
    at = min(max(order.index(item) + by, 0), len(rest))
    return [*rest[:at], item, *rest[at:]]


def read_name(typed: str | None) -> str | None:
    """The name to use in the room, or None for none; raises NameTooLong over 60 characters as a reader counts them."""
    composed = unicodedata.normalize("NFC", typed or "")
    visible = "".join(c for c in composed if c.isspace() or (unicodedata.category(c) != "Cc" and c not in _TURNS))
    name = " ".join(visible.split())
    over = max(len(regex.findall(r"\X", name)) - NAME_GRAPHEMES, len(name) - NAME_CODE_POINTS)
    if over > 0:
        raise NameTooLong(most=NAME_GRAPHEMES, over=over)
    return name or None


def check_sector(sector: str) -> None:
    """Raises SectorUnknown."""
    if sector not in SECTORS:
        raise SectorUnknown


def check_consent(consent: bool) -> None:
    """Raises ConsentMissing; the notice is agreed to, never assumed (T2)."""
    if consent is not True:
        raise ConsentMissing
