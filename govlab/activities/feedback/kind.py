"""What feedback is: notes on a prototype in four sections: what works, what to change, questions, new ideas."""

from __future__ import annotations

from govlab.activities.brainstorm.kind import LABELS, BrainstormSettings
from govlab.activities.kinds import Kind, define
from govlab.workshops.kinds import KindFace

# Works, change, question, idea: the browser has their names in both languages.
SECTIONS = 4


class FeedbackSettings(BrainstormSettings, frozen=True):
    """The same limits as a brainstorm's."""


FACE = KindFace(
    name="feedback",
    title=("ความเห็นต่อต้นแบบ", "Feedback"),
    purpose=("อะไรใช้ได้ ควรแก้อะไร สงสัยอะไร คิดอะไรต่อ", "What works, what to change, questions and new ideas"),
    settings=FeedbackSettings,
    labels=LABELS,
)
KIND = define(Kind("feedback", takes_ideas=lambda _settings: True, sections=lambda _settings: SECTIONS))
COMMANDS = ()
