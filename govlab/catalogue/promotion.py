"""Promotion: ideas of a workshop become an innovation draft, with all that is known of where they come from."""

from __future__ import annotations

from collections.abc import Sequence

import regex
from sqlalchemy import select
from sqlalchemy.orm import Session

from govlab.access import Actor, require
from govlab.activities.errors import IdeaNotShown
from govlab.activities.tables import Idea
from govlab.catalogue.entry_text import TITLE_CODE_POINTS, EntryText
from govlab.catalogue.errors import AlreadyPromoted
from govlab.catalogue.permissions import Source
from govlab.catalogue.revisions import add_revision, locked, new_innovation
from govlab.catalogue.sources import add_sources
from govlab.catalogue.tables import Innovation
from govlab.errors import BadRequest, NotFound
from govlab.storage.transaction import Transaction
from govlab.workshops import queries as workshops
from govlab.workshops.errors import InRehearsal
from govlab.workshops.tables import Challenge

TITLE_FROM_IDEA = 80  # graphemes


def promote(tx: Transaction, actor: Actor, workshop_id: str, idea_nos: Sequence[int], now_ms: int) -> Innovation:
    """Make a draft of one or several ideas; its title and text begin as what the first idea says.

    Raises Forbidden, NotFound, InRehearsal, IdeaNotShown, or AlreadyPromoted where one of them is in a draft already.
    """
    challenge = _opened(tx.session, actor, workshop_id)
    ideas = _held(tx, workshop_id, idea_nos)
    _refuse_promoted(idea_nos, ideas, into=None)
    innovation = new_innovation(tx, challenge.agency_id, now_ms, promoted_by=actor.person)
    innovation.workshop_id, innovation.challenge_id = workshop_id, challenge.id
    innovation.example = challenge.example
    add_revision(tx, innovation.id, 1, _first_text([ideas[no] for no in idea_nos]), actor.person, now_ms)
    add_sources(tx, innovation, ideas.values(), actor.person, now_ms)
    return innovation


def add_ideas(tx: Transaction, actor: Actor, innovation_id: str, idea_nos: Sequence[int], now_ms: int) -> Innovation:
    """Add ideas of the same workshop to a draft; those that it holds already stay as they are.

    A published entry goes through review again before readers see the ideas that were added.
    """
    innovation = locked(tx, innovation_id)
    if innovation.workshop_id is None:
        raise NotFound
    _opened(tx.session, actor, innovation.workshop_id)
    ideas = _held(tx, innovation.workshop_id, idea_nos)
    _refuse_promoted(idea_nos, ideas, into=innovation_id)
    fresh = [idea for idea in ideas.values() if idea.draft_id is None]
    add_sources(tx, innovation, fresh, actor.person, now_ms)
    if fresh and innovation.state == "published":
        innovation.state = "draft"
    return innovation


def address(innovation_id: str) -> str:
    """Where staff work on an entry."""
    return f"/desk/innovations/{innovation_id}"


def _opened(session: Session, actor: Actor, workshop_id: str) -> Challenge:
    """The workshop's challenge, after asking whether `actor` may promote there. Raises Forbidden, InRehearsal."""
    challenge = session.get_one(Challenge, workshops.workshop(session, workshop_id).challenge_id)
    facts = workshops.facts_of(session, workshop_id)
    require(actor, "innovation:promote", Source(challenge.agency_id, facts.facilitators))
    if facts.rehearsal:
        raise InRehearsal
    return challenge


def _held(tx: Transaction, workshop_id: str, idea_nos: Sequence[int]) -> dict[int, Idea]:
    """The ideas by number, held until the transaction ends."""
    if not idea_nos or len(set(idea_nos)) != len(idea_nos):
        raise BadRequest(field="ideas")
    # The workshop first, as the room does it: two promotions at once come one after the other.
    tx.changed(workshop_id)
    asked = select(Idea).where(Idea.workshop_id == workshop_id, Idea.no.in_(idea_nos)).order_by(Idea.no)
    ideas = {idea.no: idea for idea in tx.session.scalars(asked)}
    for no in idea_nos:
        if no not in ideas:
            raise NotFound(idea=no)
        if ideas[no].state != "accepted":
            raise IdeaNotShown(idea=no)
    return ideas


def _refuse_promoted(idea_nos: Sequence[int], ideas: dict[int, Idea], into: str | None) -> None:
    elsewhere = [draft for no in idea_nos if (draft := ideas[no].draft_id) not in (None, into)]
    if elsewhere:
        rest = [no for no in idea_nos if ideas[no].draft_id is None]
        raise AlreadyPromoted(draft=address(str(elsewhere[0])), innovation=elsewhere[0], rest=rest)


def _first_text(ideas: Sequence[Idea]) -> EntryText:
    quoted = "\n\n".join("> " + idea.text.replace("\n", "\n> ") for idea in ideas)
    return EntryText(title_th=_cut(ideas[0].text), body_th=quoted)


def _cut(text: str) -> str:
    """The first line of an idea as a title, ended with an ellipsis where it had to be cut."""
    characters = regex.findall(r"\X", " ".join(text.split()))
    if len(characters) <= TITLE_FROM_IDEA and sum(map(len, characters)) <= TITLE_CODE_POINTS:
        return "".join(characters)
    kept = characters[: TITLE_FROM_IDEA - 1]
    while sum(map(len, kept)) >= TITLE_CODE_POINTS:
        kept.pop()
    return "".join(kept).rstrip() + "…"
