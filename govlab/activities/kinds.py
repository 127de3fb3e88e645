"""What an activity kind is. Each kind is a folder; `registry.py` lists them. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

Settings = Mapping[str, Any]
# What a ballot says on the wire.
Said = str | int | list[int]


class Figure(NamedTuple):
    """One number of a result with its name in both languages; a name of the workshop's own stands in both places."""

    thai: str
    english: str
    value: int | float


def _is_positive(value: int) -> bool:
    return value > 0


def _no_figures(row: Sequence[int], settings: Settings) -> list[Figure]:
    return []


@dataclass(frozen=True)
class Tally:
    """How a voting kind adds up: a row of `width` numbers, and how one ballot's value adds to it.

    `limited`: whether ballots come out of a budget, so that those on an idea that is not shown are given back.
    `figures`: a row as a report says it, what decides the order first. `supports`: whether a value speaks for the idea;
    a theme counts each person who supports one of its ideas, once.
    """

    width: int
    add: Callable[[list[int], int, int], None]
    limited: bool = False
    figures: Callable[[Sequence[int], Settings], list[Figure]] = _no_figures
    supports: Callable[[int], bool] = _is_positive


def as_stored(value: int) -> Said:
    """A ballot's value travels as the number that is stored."""
    return value


def none(_settings: Settings) -> int:
    """Nothing of this sort."""
    return 0


@dataclass(frozen=True)
class Kind:
    """The facts of a kind that the shared rules need. `tally` is None where nothing is voted on.

    `said`: a stored ballot's value in the wire's words. `options`: how many answers of its own are voted on; with none
    people vote on ideas. `sections` and `lanes`: the places that a note can be put in, along and across. `pictures`:
    how many a note may have. `groups`: whether people put the ideas of earlier activities into themes here. `secret`:
    who voted and what was chosen are kept apart, and nothing leads from one to the other.
    """

    name: str
    takes_ideas: Callable[[Settings], bool]
    tally: Tally | None = None
    said: Callable[[int], Said] = as_stored
    options: Callable[[Settings], int] = none
    sections: Callable[[Settings], int] = none
    lanes: Callable[[Settings], int] = none
    pictures: Callable[[Settings], int] = none
    groups: bool = False
    secret: bool = False


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
