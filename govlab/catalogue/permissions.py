"""Who may do what in the catalogue. Facts: the owning agency's id, or who runs the workshop that an idea comes from."""

from __future__ import annotations

from dataclasses import dataclass

from govlab.access import Actor, anyone, permit


@dataclass(frozen=True, slots=True)
class Source:
    """Where ideas come from: the agency of the challenge and the people who run the workshop."""

    agency: str
    facilitators: frozenset[str]


def facilitates(actor: Actor, facts: Source) -> bool:
    """One of the people who run the workshop."""
    return actor.person is not None and actor.person in facts.facilitators


def is_staff_of_source(actor: Actor, facts: Source) -> bool:
    """Staff of the agency whose challenge it was, or of the centre."""
    return actor.holds("staff", facts.agency)


def is_staff(actor: Actor, agency: str) -> bool:
    """Staff of the owning agency, or of the centre."""
    return actor.holds("staff", agency)


def is_centre_staff(actor: Actor, agency: str) -> bool:
    """Staff of the centre."""
    return actor.holds("staff", None)


def is_any_staff(actor: Actor, facts: None) -> bool:
    """Staff of any agency, or of the centre."""
    return actor.holds_anywhere("staff")


def install() -> None:
    """Register the rows of this wing."""
    permit("innovation:promote", facilitates, is_staff_of_source)
    permit("innovation:edit", is_staff)
    permit("innovation:review", is_centre_staff)
    permit("innovation:rate", anyone)
    permit("innovation:comment", anyone)
    permit("comment:moderate", is_staff)
    permit("desk:open", is_any_staff)
