"""Who runs a workshop: see, add and remove colleagues."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from govlab.errors import GovLabError
from govlab.web import request as here
from govlab.web.language import t
from govlab.web.messages import text
from govlab.workshops import facilitators, queries
from govlab.workshops.errors import AlreadyFacilitates, LastFacilitator, PersonUnknown
from govlab.workshops.forms import FacilitatorForm
from govlab.workshops.pages import blueprint, workshop_for


@blueprint.route("/workshops/<workshop_id>/facilitators", methods=["GET", "POST"])
def facilitator_list(workshop_id: str) -> str | Response:
    """List those who run the workshop; add one by e-mail."""
    listed = workshop_for("workshop:add_facilitator", workshop_id)
    form = FacilitatorForm()
    if form.validate_on_submit():
        try:
            return _added(workshop_id, form.email.data or "")
        except (AlreadyFacilitates, PersonUnknown) as error:
            form.email.errors = [text(error.code, error.params)]
    with here.storage().reading() as session:
        people = queries.facilitators(session, workshop_id)
    return render_template("workshops/facilitators.html", listed=listed, people=people, form=form)


@blueprint.post("/workshops/<workshop_id>/facilitators/<person_id>/remove")
def remove_facilitator(workshop_id: str, person_id: str) -> Response:
    """Take the workshop from one of them; from oneself too."""
    try:
        with here.storage().transaction() as tx:
            facilitators.remove(tx, here.actor(), workshop_id, person_id)
    except LastFacilitator as error:
        return _back(workshop_id, error)
    flash(t("เอาออกแล้ว", "Removed"), "ok")
    if person_id == here.actor().person:
        return redirect(url_for("workshops.my_workshops"))
    return _back(workshop_id)


def _added(workshop_id: str, email: str) -> Response:
    with here.storage().transaction() as tx:
        person = facilitators.add(tx, here.actor(), workshop_id, email)
    flash(t("เพิ่ม{name}แล้ว", "{name} was added", name=person.name), "ok")
    return _back(workshop_id)


def _back(workshop_id: str, error: GovLabError | None = None) -> Response:
    if error:
        flash(text(error.code, error.params), "bad")
    return redirect(url_for("workshops.facilitator_list", workshop_id=workshop_id))
