"""For those who take part on paper: a helper takes a seat for each of them and enters what they wrote and chose."""

from __future__ import annotations

from flask import make_response, render_template
from werkzeug.wrappers import Response

from govlab.web import request as here
from govlab.workshops.errors import WorkshopClosed
from govlab.workshops.join_form import PaperForm
from govlab.workshops.join_pages import take_seat
from govlab.workshops.joining import seat_for_paper
from govlab.workshops.pages import blueprint, workshop_for
from govlab.workshops.rules import is_open
from govlab.workshops.tables import Workshop


@blueprint.route("/workshops/<workshop_id>/paper", methods=["GET", "POST"])
def paper(workshop_id: str) -> Response:
    """Ask whose paper it is; posting goes into the room in their seat. One seat a person, as for everybody."""
    listed = workshop_for("workshop:run", workshop_id)
    if not is_open(listed.workshop.state):
        raise WorkshopClosed
    form = PaperForm()
    if not form.validate_on_submit():
        return make_response(render_template("workshops/paper.html", listed=listed, form=form))
    with here.storage().transaction() as tx:
        workshop = tx.session.get_one(Workshop, workshop_id)
        token = seat_for_paper(tx, workshop, form.sector.data, form.name.data, here.now_ms())
    return take_seat(workshop_id, token)
