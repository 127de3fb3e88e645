"""What pages and other programs may ask of a room: the results of a round."""

from __future__ import annotations

from typing import Any

from flask import Blueprint
from sqlalchemy.orm import Session

from govlab.access import may
from govlab.activities.board import Board
from govlab.activities.errors import VotingClosed
from govlab.activities.load import load_board
from govlab.activities.results import activity_results, newest_round
from govlab.errors import Forbidden, NotFound
from govlab.web import request as here

blueprint = Blueprint("activities", __name__)


@blueprint.get("/api/v1/workshops/<workshop_id>/activities/<int:no>/results")
def results(workshop_id: str, no: int) -> dict[str, Any]:
    """The newest round's totals in all and by sector: to everybody once revealed, before that to facilitators."""
    with here.storage().reading() as session:
        return _results(session, load_board(session, workshop_id), no)


def _results(session: Session, board: Board, no: int) -> dict[str, Any]:
    activity = board.activities.get(no)
    if activity is None:
        raise NotFound(field="activity")
    voted = newest_round(session, board.workshop, no)
    if voted is None:
        raise VotingClosed
    if not voted.revealed and not (voted.peeked_ms and may(here.actor(), "room:run", board)):
        raise Forbidden(action="results:see")
    shown = {idea.no for idea in board.put_to_vote(activity)}
    found = activity_results(session, voted.id, activity.kind)
    for part in (found["total"], *found["groups"]):
        part["rows"] = [row for row in part["rows"] if row[0] in shown]
    return {"activity": no, "revealed": voted.revealed, **found}
