"""The set-up page of one workshop: its title, start, agenda and code, in one form that works without script."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from govlab.errors import BadRequest, GovLabError
from govlab.storage import Transaction
from govlab.web import request as here
from govlab.web.language import language, t
from govlab.web.messages import text
from govlab.workshops import agenda, codes, kinds, queries, rules, service
from govlab.workshops.agenda import Plan
from govlab.workshops.errors import AgendaFull, AgendaNotReady
from govlab.workshops.forms import WorkshopForm, durations_s, set_up_form
from govlab.workshops.pages import blueprint, workshop_for
from govlab.workshops.phases import phase_minutes
from govlab.workshops.prepare_pages import challenge_choices
from govlab.workshops.queries import Listed
from govlab.workshops.tables import Activity

MINUTES_TO_START_WITH = 15
# Buttons that leave for another page, once what was typed is saved.
_ELSEWHERE = {
    "methods": "workshops.methods",
    "ready_agendas": "workshops.ready_agendas",
    "rehearse": "exchange.rehearsal_page",
}


@blueprint.route("/workshops/<workshop_id>/edit", methods=["GET", "POST"])
def set_up(workshop_id: str) -> str | Response:
    """Show the form, or save all of it and then do what the pressed button says."""
    listed = workshop_for("workshop:edit", workshop_id)
    if not rules.can_change(listed.workshop.state):
        return redirect(url_for("workshops.workshop_page", workshop_id=workshop_id))
    with here.storage().reading() as session:
        activities = queries.agenda(session, workshop_id)
        challenges = challenge_choices(session, here.actor())
    form = _form(listed, activities, challenges)
    refused: GovLabError | None = None
    if form.validate_on_submit():
        try:
            return _saved(workshop_id, form, activities, request.form.get("action", "save"))
        except (AgendaNotReady, AgendaFull) as error:
            refused = error
    return _page(listed, activities, form, refused)


def _form(listed: Listed, activities: list[Activity], challenges: list[tuple[str, str]]) -> WorkshopForm:
    workshop = listed.workshop
    form = set_up_form(activities, now_ms=here.now_ms(), kept_ms=workshop.starts_ms)
    # A facilitator added from elsewhere may keep a challenge that they could not choose themselves.
    own = (listed.challenge.id, listed.challenge.title)
    form.challenge.choices = challenges if own[0] in [key for key, _ in challenges] else [own, *challenges]
    if not form.is_submitted():
        form.show(workshop.challenge_id, workshop.title, workshop.starts_ms)
    return form


def _saved(workshop_id: str, form: WorkshopForm, activities: list[Activity], action: str) -> Response:
    actor = here.actor()
    with here.storage().transaction() as tx:
        service.edit_workshop(tx, actor, workshop_id, form.challenge.data, form.title.data or "", form.starts_ms)
        agenda.set_durations(tx, actor, workshop_id, durations_s(form, activities))
    if action in _ELSEWHERE:
        return redirect(url_for(_ELSEWHERE[action], workshop_id=workshop_id))
    # What was typed is saved even where the button's own work is refused.
    with here.storage().transaction() as tx:
        anchor = _do(tx, workshop_id, action)
    return redirect(url_for("workshops.set_up", workshop_id=workshop_id, _anchor=anchor))


def _do(tx: Transaction, workshop_id: str, action: str) -> str:
    """Do what a button says; returns the part of the page to go back to. Raises BadRequest for an unknown one."""
    actor, (name, _, of) = here.actor(), action.partition(":")
    if name == "add":
        added = agenda.add(tx, actor, workshop_id, _first_plan(of))
        return f"activity-{added.no}"
    if name in ("up", "down", "remove") and of.isdecimal():
        if name == "remove":
            agenda.remove(tx, actor, workshop_id, int(of))
            return "agenda"
        agenda.move(tx, actor, workshop_id, int(of), -1 if name == "up" else 1)
        return f"activity-{of}"
    return _do_with_workshop(tx, workshop_id, name)


def _do_with_workshop(tx: Transaction, workshop_id: str, name: str) -> str:
    if name == "publish":
        service.publish(tx, here.actor(), workshop_id)
        flash(t("ประกาศแล้ว รหัสเข้าร่วมใช้ได้ตั้งแต่ตอนนี้", "Published. The join code works from now on"), "ok")
    elif name == "new_code":
        service.renew_code(tx, here.actor(), workshop_id)
        flash(
            t(
                "สุ่มรหัสใหม่แล้ว รหัสและ QR เดิมใช้ไม่ได้แล้ว รวมทั้ง QR บนสลิปที่นั่ง",
                "New code. The old code and QR no longer work, nor do QR codes on seat slips",
            ),
            "ok",
        )
    elif name == "save":
        flash(t("บันทึกแล้ว", "Saved"), "ok")
        return ""
    else:
        raise BadRequest(field="action")
    return "code"


def _first_plan(kind: str) -> Plan:
    face = kinds.face(kind)
    settings = face.english if language() == "en" else {}
    return Plan(kind=kind, title=t(*face.title), duration_s=MINUTES_TO_START_WITH * 60, settings=settings)


def _page(listed: Listed, activities: list[Activity], form: WorkshopForm, refused: GovLabError | None) -> str:
    workshop = listed.workshop
    return render_template(
        "workshops/set_up.html",
        listed=listed,
        activities=activities,
        form=form,
        refused=refused and text(refused.code, refused.params),
        missing=refused.params.get("missing", []) if refused else [],
        faces=kinds.faces(),
        minutes=phase_minutes((activity.phase, activity.duration_s) for activity in activities),
        code=workshop.code and codes.shown(workshop.code),
        language=language,
    )
