"""An agenda as a file: JSON that another GovLab reads back. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct

from govlab.errors import BadRequest
from govlab.workshops import kinds, rules
from govlab.workshops.agenda import Plan
from govlab.workshops.tables import Activity

NO_ZERO = r"^[^\x00]*$"
# Something to read: a title of blanks cannot be pressed.
_UNSEEN = r"\x00\s\u00ad\u200b-\u200f\u2060-\u2064\u3164\ufeff"
NOT_BLANK = rf"^[^\x00]*[^{_UNSEEN}][^\x00]*$"
SIZE_MOST = 256 * 1024
# What is told of a fault is kept in a cookie until the next page.
REASON_MOST = 200


class Step(Struct, forbid_unknown_fields=True, frozen=True, omit_defaults=True):
    """One activity; without `minutes` it has no time limit."""

    kind: str
    title: Annotated[str, Meta(min_length=1, max_length=255, pattern=NOT_BLANK)]
    prompt: Annotated[str, Meta(max_length=6000, pattern=NO_ZERO)]
    phase: str
    minutes: Annotated[int, Meta(ge=1, le=rules.DURATION_MOST_S // 60)] | None = None
    settings: dict[str, Any] = {}


class AgendaFile(Struct, forbid_unknown_fields=True, frozen=True):
    """A whole agenda under the title of the workshop that it comes from."""

    title: Annotated[str, Meta(min_length=1, max_length=255, pattern=NOT_BLANK)]
    activities: Annotated[list[Step], Meta(min_length=1, max_length=rules.AGENDA_MOST)]
    format: Literal["govlab-agenda-1"] = "govlab-agenda-1"


def steps_of(activities: Iterable[Activity]) -> list[Step]:
    """The activities of a workshop, without what happened in them."""
    return [
        Step(
            kind=one.kind,
            title=one.title,
            prompt=one.prompt,
            phase=one.phase,
            minutes=one.duration_s and max(1, one.duration_s // 60),
            settings=one.settings,
        )
        for one in activities
    ]


def written(title: str, activities: Iterable[Activity]) -> bytes:
    """The file of an agenda, readable by people too."""
    return msgspec.json.format(msgspec.json.encode(AgendaFile(title, steps_of(activities))), indent=2)


def read(content: bytes) -> AgendaFile:
    """The agenda in a file. Raises BadRequest naming the place that is wrong."""
    try:
        found = msgspec.json.decode(content, type=AgendaFile)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as fault:
        raise BadRequest(field="file", reason=_cut(fault)) from None
    plans(found.activities)
    return found


def _cut(reason: object) -> str:
    return str(reason)[:REASON_MOST]


def plans(steps: Sequence[Step]) -> list[Plan]:
    """The activities as the agenda takes them. Raises BadRequest naming the activity and what is wrong with it."""
    made: list[Plan] = []
    for at, step in enumerate(steps, start=1):
        try:
            settings = kinds.read_settings(step.kind, step.settings)
        except BadRequest as fault:
            reason = fault.params.get("reason", fault.params.get("field"))
            raise BadRequest(field=f"activities[{at}]", reason=_cut(reason)) from None
        if step.phase not in rules.PHASES:
            raise BadRequest(field=f"activities[{at}].phase", reason=_cut(step.phase))
        made.append(Plan(step.kind, step.title, step.prompt, step.phase, step.minutes and step.minutes * 60, settings))
    return made
