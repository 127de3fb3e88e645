"""What a command is: a name, its arguments' shape, who may give it, and the rule that decides it. Pure."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from govlab.access import Actor
from govlab.activities.board import Board
from govlab.activities.facts import Fact
from govlab.activities.shapes import Args


@dataclass(frozen=True, slots=True)
class Verdict:
    """An accepted command: what happens, and what its sender is told."""

    facts: tuple[Fact, ...] = ()
    result: dict[str, Any] = field(default_factory=dict[str, Any])


# A rule raises a GovLabError to refuse. It never changes the board: the verdict's facts do.
Rule = Callable[[Board, Actor, Any, int], Verdict]


@dataclass(frozen=True, slots=True)
class Command:
    """A command of the live protocol. Arguments named in `secret` are decided on and never logged (V5).

    `of_everybody`: the rule needs to know all who came in (`Board.joined`). `of_pictures`: it needs to know the
    pictures that its arguments name (`Board.sent_pictures`).
    """

    name: str
    shape: type[Args]
    action: str
    rule: Rule
    secret: frozenset[str] = frozenset()
    of_everybody: bool = False
    of_pictures: bool = False
