"""What the home page lists. The wings that own the lists say how to read them; a list nobody gives is not shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from flask import Flask, current_app

_LISTS = "govlab.home"


@dataclass(frozen=True)
class WorkshopRow:
    """A workshop that is open to the public. `starts_ms` is None where no time is set."""

    title: str
    agency: str
    state: Literal["live", "scheduled"]
    starts_ms: int | None
    address: str
    example: bool = False


@dataclass(frozen=True)
class InnovationRow:
    """A published innovation in the reader's language. `rating` is (average, count), or None without ratings."""

    title: str
    summary: str
    owner: str
    type: str
    stage: str
    published_ms: int
    address: str
    rating: tuple[float, int] | None = None
    example: bool = False


def _none_yet(limit: int) -> list[Any]:
    return []


@dataclass
class HomeLists:
    """How to read each list; `limit` is the most rows to return."""

    workshops: Callable[[int], Sequence[WorkshopRow]] = _none_yet
    innovations: Callable[[int], Sequence[InnovationRow]] = _none_yet
    type_counts: Callable[[], Mapping[str, int]] = dict


def lists(flask_app: Flask | None = None) -> HomeLists:
    """The app's lists: a wing sets its own, `home.lists(flask_app).workshops = public_workshops`."""
    extensions = (flask_app or current_app).extensions
    return extensions.setdefault(_LISTS, HomeLists())
