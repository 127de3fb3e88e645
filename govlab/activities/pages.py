"""What pages and other programs may ask of a room: the results of a round."""

from __future__ import annotations

from typing import Any

from flask import Blueprint

from govlab.activities.results import results_of
from govlab.web import request as here

blueprint = Blueprint("activities", __name__)


@blueprint.get("/api/v1/workshops/<workshop_id>/activities/<int:no>/results")
def results(workshop_id: str, no: int) -> dict[str, Any]:
    """The newest round's totals in all and by sector: to everybody once revealed, before that to facilitators."""
    with here.storage().reading() as session:
        return results_of(session, here.actor(), workshop_id, no)
