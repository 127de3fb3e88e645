"""What a concept card is: a note whose first line is the concept's name, with up to three pictures."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from govlab.activities.brainstorm.kind import LABELS, BrainstormSettings
from govlab.activities.kinds import Kind, define
from govlab.workshops.kinds import KindFace

PICTURES = 2


class ConceptSettings(BrainstormSettings, frozen=True):
    """The same limits as a brainstorm's, and how many pictures a card may have."""

    pictures: Annotated[int, Meta(ge=0, le=3)] = PICTURES


FACE = KindFace(
    name="concept",
    title=("การ์ดแนวคิด", "Concept cards"),
    purpose=(
        "วาดหรือสร้างต้นแบบแล้วถ่ายภาพ ตั้งชื่อ และอธิบายสั้น ๆ",
        "Draw or build a concept, photograph it, give it a name and a few words",
    ),
    settings=ConceptSettings,
    labels={"pictures": ("จำนวนภาพต่อการ์ด", "Pictures on a card"), **LABELS},
)
KIND = define(Kind("concept", takes_ideas=lambda _settings: True, pictures=lambda settings: int(settings["pictures"])))
COMMANDS = ()
