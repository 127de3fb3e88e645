"""Rehearse a workshop: choose a crowd and go to the console; end it, and all of it is deleted."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response
from wtforms import RadioField
from wtforms.validators import DataRequired

from govlab.errors import GovLabError, NotFound
from govlab.exchange.rehearsals import rehearsals
from govlab.exchange.report_pages import blueprint
from govlab.web import request as here
from govlab.web.forms import Form
from govlab.web.language import both, t
from govlab.web.messages import text
from govlab.workshops import rehearsal
from govlab.workshops.errors import AgendaNotReady, TooManyRehearsals
from govlab.workshops.pages import workshop_for


class RehearsalForm(Form):
    """How many simulated participants come."""

    people = RadioField(
        both("มีผู้เข้าร่วมจำลองกี่คน", "How many simulated participants?"), coerce=int, validators=[DataRequired()]
    )


@blueprint.route("/workshops/<workshop_id>/rehearsal", methods=["GET", "POST"])
def rehearsal_page(workshop_id: str) -> str | Response:
    """What a rehearsal is, and the way into one; posting begins it, or leads to the one that runs."""
    listed = workshop_for("workshop:rehearse", workshop_id)
    sizes = rehearsals().sizes
    if not sizes:
        raise NotFound
    form = RehearsalForm()
    form.people.choices = [(size, t("{n} คน", "{n} people", n=size)) for size in sizes]
    refused: GovLabError | None = None
    if form.validate_on_submit():
        try:
            return redirect(url_for("workshops.console", workshop_id=_begun(workshop_id, form.people.data)))
        except (AgendaNotReady, TooManyRehearsals) as error:
            refused = error
    if not form.is_submitted():
        form.people.data = sizes[0]
    with here.storage().reading() as session:
        running = rehearsal.of_person(session, workshop_id, here.actor().person)
    said = refused and text(refused.code, refused.params)
    return render_template("exchange/rehearsal.html", listed=listed, form=form, running=running, refused=said)


@blueprint.post("/workshops/<workshop_id>/rehearsal/end")
def end_rehearsal(workshop_id: str) -> Response:
    """End the rehearsal that this is, and delete all of it."""
    rehearsed = rehearsals().end(here.actor(), workshop_id)
    flash(t("จบการซ้อมแล้ว ลบทุกอย่างในห้องซ้อมแล้ว", "The rehearsal is over, and all of it has been deleted"), "ok")
    return redirect(url_for("exchange.rehearsal_page", workshop_id=rehearsed))


def _begun(workshop_id: str, people: int) -> str:
    return rehearsals().begin(here.actor(), workshop_id, people, t("จำลอง", "Simulated"), here.now_ms())
