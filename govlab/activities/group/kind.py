"""What grouping is: the ideas of the nearest earlier activity are put into themes, by facilitators or by everybody."""

from __future__ import annotations

from msgspec import Struct

from govlab.activities.kinds import Kind, define
from govlab.workshops.kinds import KindFace


class GroupSettings(Struct, forbid_unknown_fields=True, frozen=True):
    """Whether participants group too."""

    by_all: bool = False


FACE = KindFace(
    name="group",
    title=("จัดกลุ่ม", "Group"),
    purpose=("จัดไอเดียที่พูดเรื่องเดียวกันให้อยู่กลุ่มเดียวกัน", "Ideas that belong together become themes"),
    settings=GroupSettings,
    labels={"by_all": ("ผู้เข้าร่วมช่วยจัดกลุ่มได้", "Participants may group too")},
)
KIND = define(Kind("group", takes_ideas=lambda _settings: False, groups=True))
COMMANDS = ()
