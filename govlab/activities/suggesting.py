"""Suggest themes for the ideas that lie in none yet. Nothing is changed: a facilitator decides."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from govlab.access import Actor, require
from govlab.activities.load import load_board
from govlab.errors import NotFound
from govlab.insight.similar import groups
from govlab.workshops.queries import facts_of

# Comparing more would stop everybody else for too long; the newest are the ones not yet grouped.
COMPARED_MOST = 200


def suggested_themes(session: Session, actor: Actor, workshop_id: str, no: int) -> dict[str, Any]:
    """Groups of ideas that speak of the same thing, among those that activity `no` works on.

    Raises NotFound, Forbidden but for facilitators.
    """
    require(actor, "workshop:run", facts_of(session, workshop_id))
    board = load_board(session, workshop_id)
    activity = board.activities.get(no)
    if activity is None:
        raise NotFound(field="activity")
    alone = [idea for idea in board.put_to_vote(activity) if not board.around(idea)][-COMPARED_MOST:]
    found = groups([idea.text for idea in alone])
    return {"activity": no, "themes": [[alone[place].no for place in group] for group in found]}
