"""The report of a workshop, for those who run it: to read, to print, to hand on."""

from __future__ import annotations

from flask import Blueprint, render_template

from govlab.access import require
from govlab.activities.load import load_board
from govlab.exchange import queries
from govlab.exchange.report import report
from govlab.web import request as here
from govlab.workshops import kinds
from govlab.workshops import queries as workshop_queries

blueprint = Blueprint("exchange", __name__)


@blueprint.get("/workshops/<workshop_id>/report")
def workshop_report(workshop_id: str) -> str:
    """What was asked, written, grouped and chosen, as far as it was shown to the room."""
    with here.storage().reading() as session:
        require(here.actor(), "workshop:run", workshop_queries.facts_of(session, workshop_id))
        listed = workshop_queries.listed(session, workshop_id)
        people = queries.counts(session, workshop_id)["participants"]
        made = report(load_board(session, workshop_id))
    faces = {face.name: face for face in kinds.faces()}
    return render_template("exchange/report.html", listed=listed, people=people, report=made, faces=faces)
