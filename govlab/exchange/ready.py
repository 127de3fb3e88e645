"""A ready agenda of the method library as the API takes a workshop, in Thai."""

from __future__ import annotations

from typing import Any

from govlab.activities.registry import KINDS
from govlab.workshops import kinds, library

CHALLENGE = "ลดเวลารอคิวโรงพยาบาลรัฐ"


def workshop_of(agenda: str) -> dict[str, Any]:
    """The content of `POST /api/v1/workshops` for a ready agenda. Raises NotFound."""
    for kind in KINDS:
        kinds.register(kind.FACE)
    known = library.read([library.BUILT_IN])
    plans = known.plans(agenda, lambda thai, _english: thai, CHALLENGE)
    activities = [
        {
            "kind": plan.kind,
            "title": plan.title,
            "prompt": plan.prompt,
            "phase": plan.phase,
            "minutes": plan.duration_s and plan.duration_s // 60,
            "settings": dict(plan.settings),
        }
        for plan in plans
    ]
    return {"challenge": CHALLENGE, "title": known.agendas[agenda].title.th, "activities": activities}
