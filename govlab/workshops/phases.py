"""How an agenda's time is spread over the design-thinking phases. Pure."""

from __future__ import annotations

from collections.abc import Iterable

from govlab.workshops.rules import PHASES


def phase_minutes(activities: Iterable[tuple[str, int | None]]) -> dict[str, int]:
    """Minutes by phase, in the order of the phases, 0 for an empty one.

    An activity is its phase and its length in seconds; one without a limit (None) counts as nothing.
    """
    minutes: dict[str, int] = dict.fromkeys(PHASES, 0)
    for phase, duration_s in activities:
        minutes[phase] += (duration_s or 0) // 60
    return minutes
