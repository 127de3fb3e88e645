"""What an agenda needs to know of an activity kind. The activities wing registers each of its kinds here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from govlab.errors import BadRequest

Words = tuple[str, str]  # Thai, English
# A text of an activity's settings: the name of a section, an answer, what an axis asks. A form counts graphemes.
LINE_MOST = 80
Line = Annotated[str, Meta(min_length=1, max_length=LINE_MOST * 20, pattern=r"^[^\x00\n]*$")]


class VotingSettings(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """What every voting kind can set.

    `per_seat`: only who has used a seat code votes. A guest is known by a cookie, and who clears it is somebody new.
    """

    per_seat: bool = False


_SHARED_LABELS: Mapping[str, Words] = {
    "per_seat": (
        "หนึ่งเสียงต่อหนึ่งที่นั่ง: ลงคะแนนได้เมื่อใส่รหัสจากสลิปที่แจก ถ้าไม่เลือก ผู้ที่ล้างข้อมูลเบราว์เซอร์จะลงคะแนนซ้ำได้",
        "One vote per seat: people vote with a code from a slip. Else anyone who clears their browser can vote again",
    )
}


@dataclass(frozen=True)
class KindFace:
    """A kind as the agenda shows it: its name, its purpose, and its settings with their labels.

    `settings` is a msgspec Struct of int, bool, `Line` and list[Line] fields, each with a default and its limits as
    `Meta`. A default with words in it is Thai; `english` has the same for who prepares a workshop in English.
    """

    name: str
    title: Words
    purpose: Words
    settings: type[msgspec.Struct]
    labels: Mapping[str, Words]
    english: Mapping[str, Any] = field(default_factory=dict[str, Any])

    def label(self, setting: str) -> Words:
        """What a setting is called."""
        return self.labels.get(setting) or _SHARED_LABELS[setting]


_FACES: dict[str, KindFace] = {}


def register(face: KindFace) -> None:
    """Offer a kind to agendas. Raises KeyError where a setting has no label."""
    for setting in msgspec.structs.fields(face.settings):
        face.label(setting.name)
    _FACES[face.name] = face


def faces() -> list[KindFace]:
    """All kinds, in the order of registration."""
    return list(_FACES.values())


def face(name: str) -> KindFace:
    """The kind called `name`; raises BadRequest."""
    if name not in _FACES:
        raise BadRequest(field="kind")
    return _FACES[name]


def read_settings(kind: str, given: Mapping[str, Any]) -> dict[str, Any]:
    """Complete and check a kind's settings; raises BadRequest naming the field."""
    try:
        return msgspec.to_builtins(msgspec.convert(dict(given), face(kind).settings))
    except msgspec.ValidationError as error:
        raise BadRequest(field="settings", reason=str(error)) from None
