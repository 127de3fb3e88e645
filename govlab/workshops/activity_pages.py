"""The page of one activity of an agenda: its prompt, phase, length and settings."""

from __future__ import annotations

from flask import flash, redirect, render_template, url_for
from werkzeug.wrappers import Response

from govlab.web import request as here
from govlab.web.language import t
from govlab.workshops import agenda, kinds, queries, rules
from govlab.workshops.activity_form import activity_form, plan_of, setting_fields
from govlab.workshops.pages import blueprint, workshop_for


@blueprint.route("/workshops/<workshop_id>/activities/<int:no>", methods=["GET", "POST"])
def edit_activity(workshop_id: str, no: int) -> str | Response:
    """Edit an activity, then go back to the agenda."""
    listed = workshop_for("workshop:edit", workshop_id)
    rules.check_changeable(listed.workshop.state)
    with here.storage().reading() as session:
        activity = queries.activity(session, workshop_id, no)
    form = activity_form(activity)
    if form.validate_on_submit():
        with here.storage().transaction() as tx:
            agenda.edit(tx, here.actor(), workshop_id, no, plan_of(form, activity.kind))
        flash(t("บันทึกแล้ว", "Saved"), "ok")
        return redirect(url_for("workshops.set_up", workshop_id=workshop_id, _anchor=f"activity-{no}"))
    return render_template(
        "workshops/activity.html",
        listed=listed,
        form=form,
        settings_fields=setting_fields(form),
        kind=kinds.face(activity.kind),
    )
