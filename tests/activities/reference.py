"""A room where commands are decided one after another by the rules alone, and every id is remembered (P2, P7)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from govlab.activities.board import Board
from govlab.activities.service import Given
from govlab.errors import GovLabError

from .rooms import give

Remembered = dict[tuple[str, str], tuple[str, dict[str, Any], dict[str, Any]]]


@dataclass(slots=True)
class Reference:
    """The room on its `board`; `effects` counts the commands that changed something, by name."""

    board: Board
    remembered: Remembered = field(default_factory=Remembered)
    effects: Counter[str] = field(default_factory=Counter[str])

    def answer(self, given: Given, now_ms: int) -> dict[str, Any] | str:
        """The result of a command, or the code of its refusal, which changes nothing (P13)."""
        known = self.remembered.get((given.actor.key, given.id))
        if known:
            return known[2] if known[:2] == (given.name, _kept(given)) else "id_reused"
        if given.actor.participant in self.board.removed:
            return "removed"
        before = repr(self.board)
        try:
            result, _ = give(self.board, given.actor, given.name, now_ms, **given.args)
        except GovLabError as refusal:
            assert repr(self.board) == before, "P13: a refusal changes nothing"
            return refusal.code
        self.remembered[given.actor.key, given.id] = (given.name, _kept(given), result)
        self.effects[given.name] += repr(self.board) != before
        return result


def _kept(given: Given) -> dict[str, Any]:
    """What the log keeps of the arguments: not what was chosen in secret (V5)."""
    return {name: value for name, value in given.args.items() if (given.name, name) != ("cast_ballot", "answer")}
