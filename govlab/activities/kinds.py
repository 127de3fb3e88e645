"""What an activity kind is. Each kind is a folder; `registry.py` lists them. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

Settings = Mapping[str, Any]


@dataclass(frozen=True)
class Tally:
    """How a voting kind adds up: a row of `width` numbers, and how one ballot's value adds to it.

    `limited`: whether ballots come out of a budget, so that those on an idea that is not shown are given back.
    """

    width: int
    add: Callable[[list[int], int, int], None]
    limited: bool = False


@dataclass(frozen=True)
class Kind:
    """The facts of a kind that the shared rules need. `tally` is None where nothing is voted on.

    `value_names` are the wire's words for stored values; a value without one travels as the number.
    """

    name: str
    takes_ideas: Callable[[Settings], bool]
    tally: Tally | None = None
    value_names: Mapping[int, str] = field(default_factory=dict[int, str])


_KINDS: dict[str, Kind] = {}


def define(kind: Kind) -> Kind:
    """Make a kind known to the shared rules."""
    _KINDS[kind.name] = kind
    return kind


def kind_of(name: str) -> Kind:
    """The kind called `name`."""
    return _KINDS[name]


def tally_of(name: str) -> Tally:
    """How the voting kind called `name` adds up."""
    tally = _KINDS[name].tally
    if tally is None:
        raise ValueError(f"nothing is voted on in {name}")
    return tally
