"""Paper for a hall: the sheet that tells people how to come in."""

from __future__ import annotations

from flask import render_template
from werkzeug.wrappers import Response

from govlab.web import request as here
from govlab.workshops import codes
from govlab.workshops.boot import joining_address
from govlab.workshops.errors import WorkshopClosed
from govlab.workshops.pages import blueprint, secret_page, workshop_for
from govlab.workshops.qr import data_uri
from govlab.workshops.rules import is_open


@blueprint.get("/workshops/<workshop_id>/join-sheet")
def join_sheet(workshop_id: str) -> Response:
    """One sheet of A4 with code, QR and three steps in both languages. Raises WorkshopClosed where no code is valid."""
    listed = workshop_for("workshop:run", workshop_id)
    workshop = listed.workshop
    if not is_open(workshop.state) or workshop.code is None:
        raise WorkshopClosed
    page = render_template(
        "workshops/join_sheet.html",
        listed=listed,
        code=codes.shown(workshop.code),
        qr=data_uri(joining_address(workshop)),
        address=here.settings().url.split("://", 1)[-1],
    )
    return secret_page(page)
