"""What a brainstorm is: notes, and no vote."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from govlab.activities.ideas import PER_ACTIVITY, PER_PERSON
from govlab.activities.kinds import Kind, define
from govlab.workshops.kinds import KindFace

PerPerson = Annotated[int, Meta(ge=1, le=2000)]
PerActivity = Annotated[int, Meta(ge=1, le=20_000)]


class BrainstormSettings(Struct, forbid_unknown_fields=True, frozen=True):
    """How many notes, and whether they wait for a facilitator."""

    ideas_per_person: PerPerson = PER_PERSON
    ideas_limit: PerActivity = PER_ACTIVITY
    moderated: bool = False


LABELS = {
    "ideas_per_person": ("จำนวนไอเดียต่อคน", "Ideas per person"),
    "ideas_limit": ("จำนวนไอเดียทั้งหมด", "Ideas in all"),
    "moderated": ("วิทยากรตรวจก่อนแสดง", "A facilitator looks at ideas before they are shown"),
}
FACE = KindFace(
    name="brainstorm",
    title=("ระดมความคิด", "Brainstorm"),
    purpose=("ทุกคนเขียนไอเดียพร้อมกัน", "Everybody writes ideas at the same time"),
    settings=BrainstormSettings,
    labels=LABELS,
)
KIND = define(Kind("brainstorm", takes_ideas=lambda _settings: True))
COMMANDS = ()
