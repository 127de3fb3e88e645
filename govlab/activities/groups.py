"""Split results by sector without giving anyone away: groups of fewer than five are merged. Pure.

Source: the small-groups rule of the design; merging the next smallest too keeps subtraction from revealing one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

SMALLEST = 5


@dataclass(frozen=True, slots=True)
class Group:
    """Sectors that are shown together, and how many people they are."""

    sectors: tuple[str, ...]
    people: int


def merged(people: Mapping[str, int]) -> list[Group]:
    """Sectors as groups of at least five people each, largest first; none where only one group would be left."""
    groups = [Group((sector,), count) for sector, count in people.items() if count > 0]
    while len(groups) > 1:
        groups.sort(key=lambda group: (group.people, group.sectors))
        if groups[0].people >= SMALLEST:
            break
        smallest, next_one = groups[0], groups[1]
        together = Group(smallest.sectors + next_one.sectors, smallest.people + next_one.people)
        groups = [together, *groups[2:]]
    if len(groups) < 2:
        return []
    return sorted(groups, key=lambda group: (-group.people, group.sectors))
