"""What a canvas is: notes in named sections, as in an empathy map; lanes across them make a journey or a blueprint."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct, field

from govlab.activities.brainstorm.kind import LABELS, PerActivity, PerPerson
from govlab.activities.ideas import PER_ACTIVITY, PER_PERSON
from govlab.activities.kinds import Kind, define
from govlab.workshops.kinds import KindFace, Line

Sections = Annotated[list[Line], Meta(min_length=2, max_length=12)]
Lanes = Annotated[list[Line], Meta(max_length=8)]


class CanvasSettings(Struct, forbid_unknown_fields=True, frozen=True):
    """The names of its places, a question after a colon where it helps: "พูด: ผู้รับบริการพูดอะไร"; limits on notes."""

    sections: Sections = field(default_factory=lambda: ["พูด", "ทำ", "คิด", "รู้สึก"])
    lanes: Lanes = []
    ideas_per_person: PerPerson = PER_PERSON
    ideas_limit: PerActivity = PER_ACTIVITY
    moderated: bool = False


FACE = KindFace(
    name="canvas",
    title=("แผนภาพ", "Canvas"),
    purpose=("ทุกคนเขียนข้อความลงในช่องของแผนภาพ", "Everybody writes notes into the sections of a picture"),
    settings=CanvasSettings,
    labels={
        "sections": (
            "ช่อง บรรทัดละ 1 ช่อง ใส่คำถามหลังเครื่องหมาย : ได้",
            "Sections, one a line, with a question after a colon if you like",
        ),
        "lanes": ("แถว บรรทัดละ 1 แถว (ไม่บังคับ)", "Lanes, one a line (optional)"),
        **LABELS,
    },
    english={"sections": ["Says", "Does", "Thinks", "Feels"]},
)
KIND = define(
    Kind(
        "canvas",
        takes_ideas=lambda _settings: True,
        sections=lambda settings: len(settings["sections"]),
        lanes=lambda settings: len(settings["lanes"]),
    )
)
COMMANDS = ()
