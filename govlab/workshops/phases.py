"""How an agenda's time is spread over the design-thinking phases. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from govlab.workshops.rules import PHASES


class Timed(Protocol):
    """What counts of an activity: its phase, and its length in seconds (None: no limit)."""

    phase: str
    duration_s: int | None


def phase_minutes(activities: Iterable[Timed]) -> dict[str, int]:
    """Minutes by phase, in the order of the phases, 0 for an empty one. No limit counts as nothing."""
    minutes = dict.fromkeys(PHASES, 0)
    for activity in activities:
        minutes[activity.phase] += (activity.duration_s or 0) // 60
    return minutes
