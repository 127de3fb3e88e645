"""Who may do what: the one permission table, for pages and sockets alike.

Each wing registers its rows in its `permissions.py`. An action without a row is refused.
A predicate sees the actor and plain facts about the thing acted upon, and touches no database.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

from govlab.errors import Forbidden

Role = Literal["facilitator", "staff", "administrator"]
Predicate = Callable[["Actor", Any], bool]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: an account holder (`person`), a participant of one workshop, a screen, or nobody.

    `grants` are (role, agency id) pairs; an agency of None means the centre, that is every agency.
    `login` names the sign-in session, so that a sign-out can end its sockets. `proxy`: a participant on paper, for whom
    a helper enters.
    """

    person: str | None = None
    name: str | None = None
    agency: str | None = None
    grants: frozenset[tuple[Role, str | None]] = frozenset()
    login: str | None = None
    participant: str | None = None
    workshop: str | None = None
    sector: str | None = None
    screen: bool = False
    proxy: bool = False

    def holds(self, role: Role, agency: str | None) -> bool:
        """Whether the actor has `role` for `agency` (None: for the centre itself)."""
        return (role, None) in self.grants or (agency is not None and (role, agency) in self.grants)

    def holds_anywhere(self, role: Role) -> bool:
        """Whether the actor has `role` for the centre or for any agency."""
        return any(granted == role for granted, _ in self.grants)

    @property
    def key(self) -> str:
        """A short name for the log's erasable actor column (rule P2)."""
        return f"participant:{self.participant}" if self.participant else f"person:{self.person}"


NOBODY = Actor()
_TABLE: dict[str, tuple[Predicate, ...]] = {}


def permit(action: str, *predicates: Predicate) -> None:
    """Register `action`, allowed where any of `predicates` holds. A second row that says otherwise is a mistake."""
    if _TABLE.setdefault(action, predicates) != predicates:
        raise ValueError(f"{action} has another row already")


def may(actor: Actor, action: str, facts: Any = None) -> bool:
    """Whether `actor` may do `action` on what `facts` describe. Unknown means no."""
    return any(holds(actor, facts) for holds in _TABLE.get(action, ()))


def require(actor: Actor, action: str, facts: Any = None) -> None:
    """Raise Forbidden unless `actor` may do `action`."""
    if not may(actor, action, facts):
        raise Forbidden(action=action)


def anyone(actor: Actor, facts: Any) -> bool:
    """Whoever asks."""
    return True


def signed_in(actor: Actor, facts: Any) -> bool:
    """Any account holder."""
    return actor.person is not None
