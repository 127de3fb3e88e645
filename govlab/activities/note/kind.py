"""What a note is: something to read or to do away from the screen; nothing is written or voted on."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta, Struct

from govlab.activities.kinds import Kind, define
from govlab.workshops.kinds import KindFace, Line


class NoteSettings(Struct, forbid_unknown_fields=True, frozen=True):
    """The steps below its prompt."""

    steps: Annotated[list[Line], Meta(max_length=8)] = []


FACE = KindFace(
    name="note",
    title=("คำแนะนำหรือพัก", "Instructions or a break"),
    purpose=("บอกสิ่งที่ต้องทำ หรือพักตามเวลา", "Says what to do, or lets the room rest"),
    settings=NoteSettings,
    labels={"steps": ("ขั้นตอน บรรทัดละ 1 ข้อ (ไม่บังคับ)", "Steps, one a line (optional)")},
)
KIND = define(Kind("note", takes_ideas=lambda _settings: False))
COMMANDS = ()
