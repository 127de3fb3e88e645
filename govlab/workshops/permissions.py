"""Who may do what with challenges and workshops."""

from __future__ import annotations

from dataclasses import dataclass

from govlab.access import Actor, Role, permit, signed_in

_PREPARING: tuple[Role, ...] = ("facilitator", "administrator")


@dataclass(frozen=True, slots=True)
class Owner:
    """The agency that owns, or will own, a challenge."""

    agency: str


@dataclass(frozen=True, slots=True)
class WorkshopFacts:
    """A workshop as permissions see it: its state, who runs it, and whether it is a rehearsal."""

    id: str
    state: str
    facilitators: frozenset[str]
    rehearsal: bool = False


def prepares(actor: Actor, facts: None) -> bool:
    """A facilitator or administrator of any agency, or of the centre."""
    return any(actor.holds_anywhere(role) for role in _PREPARING)


def prepares_for(actor: Actor, facts: Owner) -> bool:
    """A facilitator or administrator of the agency, or of the centre."""
    return any(actor.holds(role, facts.agency) for role in _PREPARING)


def facilitates(actor: Actor, facts: WorkshopFacts) -> bool:
    """One of the people who run this workshop: its creator and those they added."""
    return actor.person is not None and actor.person in facts.facilitators


def is_public(actor: Actor, facts: WorkshopFacts) -> bool:
    """Anyone may read about a workshop that is no draft, and no rehearsal."""
    return facts.state != "draft" and not facts.rehearsal


def holds_it(actor: Actor, facts: WorkshopFacts) -> bool:
    """One of the people who run it, where it is the workshop itself."""
    return facilitates(actor, facts) and not facts.rehearsal


def rehearses(actor: Actor, facts: WorkshopFacts) -> bool:
    """One of the people who run it, where it is a rehearsal."""
    return facilitates(actor, facts) and facts.rehearsal


def install() -> None:
    """Add this wing's rows to the permission table."""
    permit("workshop:prepare", prepares)
    permit("challenge:create", prepares_for)
    permit("workshop:create", prepares_for)
    permit("workshop:read", is_public, facilitates)
    permit("workshop:list_mine", signed_in)
    for action in ("edit", "publish", "new_code", "add_facilitator", "remove_facilitator", "link_screen", "run"):
        permit(f"workshop:{action}", facilitates)
    permit("workshop:count", holds_it)
    permit("workshop:rehearse", holds_it)
    permit("workshop:end_rehearsal", rehearses)
