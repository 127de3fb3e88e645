"""Who may manage people, roles and agencies.

An administrator of one agency manages its people as long as all their roles are for agencies that the administrator
manages too: whoever can reset a person's password could otherwise borrow that person's wider roles.
"""

from __future__ import annotations

from dataclasses import dataclass

from govlab.access import Actor, permit, signed_in


@dataclass(frozen=True, slots=True)
class PersonFacts:
    """A person as permissions see them: where they work, and what their roles are for (None: the centre)."""

    agency: str | None
    roles_for: frozenset[str | None]


@dataclass(frozen=True, slots=True)
class AgencyFacts:
    """An agency; None stands for the centre, that is for all of them."""

    id: str | None


def administers_anything(actor: Actor, facts: None) -> bool:
    """An administrator, of the centre or of any agency."""
    return actor.holds_anywhere("administrator")


def administers(actor: Actor, facts: AgencyFacts) -> bool:
    """An administrator of this agency, or of the centre."""
    return actor.holds("administrator", facts.id)


def administers_all_of(actor: Actor, facts: PersonFacts) -> bool:
    """An administrator of the person's agency and of everything that their roles are for."""
    return all(actor.holds("administrator", agency) for agency in facts.roles_for | {facts.agency})


def install() -> None:
    """Register the rows."""
    permit("person:list", administers_anything)
    permit("person:manage", administers_all_of)
    permit("agency:add", administers)
    permit("agency:edit", administers)
    permit("account:use", signed_in)
