"""A client as docs/protocol.md describes it: applies frames without a gap, else joins again (rules P4, P5)."""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from govlab.access import Actor
from govlab.activities.board import Board
from govlab.activities.keys import Key
from govlab.activities.mine import mine_of, my_changes_of, with_authors
from govlab.activities.view import changes_of, state_of
from govlab.activities.wire import Audience

from .reducer import applied, comparable, comparable_mine, mine_applied

Since = Callable[[int], AbstractSet[Key] | None]


@dataclass(frozen=True, slots=True)
class Frame:
    """What one client is sent: all that changed from version `first` to `last`, with the values of `last`."""

    first: int
    last: int
    changes: list[Any]
    mine: list[Any]


@dataclass(slots=True)
class Client:
    """One socket of an audience; a participant's also holds what is private to them."""

    audience: Audience
    actor: Actor | None = None
    version: int = -1
    state: Any = None
    mine: Any = None
    met: list[str] = field(default_factory=list[str])

    @property
    def person(self) -> str:
        """The participant behind it; "" for other audiences."""
        return (self.actor.participant if self.actor else None) or ""

    def drawn(self, board: Board, keys: AbstractSet[Key], first: int) -> Frame:
        """The frame that this client is sent at `board`, where `keys` changed since version `first`."""
        keys = with_authors(board, keys)
        return Frame(
            first,
            board.version,
            changes_of(board, keys, self.audience, self.person),
            my_changes_of(board, keys, self.person) if self.person else [],
        )

    def hear(self, frame: Frame) -> bool:
        """Take a frame in. False where something before it is missing."""
        if frame.last <= self.version:
            return True
        if frame.first > self.version + 1:
            return False
        self.state = applied(self.state, frame.changes)
        self.mine = mine_applied(self.mine, frame.mine)
        self.version = frame.last
        return True

    def join(self, board: Board, since: Since) -> None:
        """Get what is missing: the changes where the server remembers them, else the state; what is mine is whole."""
        keys = since(self.version) if self.state is not None else None
        self.met.append("state" if keys is None else "changes")
        if keys is None:
            self.state = state_of(board, self.audience, self.person)
        else:
            self.state = applied(self.state, changes_of(board, keys, self.audience, self.person))
        self.mine = mine_of(board, self.person)
        self.version = board.version

    def view(self) -> tuple[Any, Any]:
        """What it shows, in one order."""
        return comparable(self.state), comparable_mine(self.mine)
