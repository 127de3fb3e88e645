"""The method library of a workshop that is being prepared: methods by phase or by words, and one in detail."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from govlab.errors import BadRequest
from govlab.web import request as here
from govlab.web.language import t
from govlab.web.messages import text
from govlab.workshops import agenda, kinds, queries, rules
from govlab.workshops.agenda import Plan
from govlab.workshops.errors import AgendaFull
from govlab.workshops.library import Method, library
from govlab.workshops.pages import blueprint, workshop_for
from govlab.workshops.queries import Listed
from govlab.workshops.tables import Activity


@blueprint.get("/workshops/<workshop_id>/methods")
def methods(workshop_id: str) -> str:
    """All methods, or those of one phase, or those that hold what was typed."""
    return _methods_page(*prepared(workshop_id))


@blueprint.route("/workshops/<workshop_id>/methods/<method_key>", methods=["GET", "POST"])
def method(workshop_id: str, method_key: str) -> str | Response:
    """One method in detail; posting adds its activity to the agenda."""
    listed, activities = prepared(workshop_id)
    chosen = library().method(method_key)
    if request.method == "GET":
        return _methods_page(listed, activities, method_key)
    return added(workshop_id, [chosen.plan(t, listed.challenge.title)], _place(activities))


def added(workshop_id: str, plans: list[Plan], place: int | None = None) -> Response:
    """Add activities, all or none, behind `place` or at the end, and go on to the agenda."""
    actor = here.actor()
    try:
        with here.storage().transaction() as tx:
            nos = [agenda.add(tx, actor, workshop_id, plan).no for plan in plans]
            if place is not None:
                agenda.put(tx, actor, workshop_id, nos[0], place)
    except AgendaFull as full:
        flash(text(full.code, full.params), "info")
        return redirect(url_for("workshops.set_up", workshop_id=workshop_id, _anchor="agenda"))
    flash(t("เพิ่ม {n} กิจกรรมแล้ว", "{n} activity was added|{n} activities were added", n=len(nos)), "ok")
    return redirect(url_for("workshops.set_up", workshop_id=workshop_id, _anchor=f"activity-{nos[0]}"))


def prepared(workshop_id: str) -> tuple[Listed, list[Activity]]:
    """A workshop whose agenda may still change, and its activities. Raises Forbidden, NotFound, WrongState."""
    listed = workshop_for("workshop:edit", workshop_id)
    rules.check_changeable(listed.workshop.state)
    with here.storage().reading() as session:
        return listed, queries.agenda(session, workshop_id)


def _place(activities: list[Activity]) -> int:
    """Behind which place of the agenda the new activity goes: 0 is its beginning, nothing said its end."""
    typed = request.form.get("after", str(len(activities)))
    if not typed.isdecimal():
        raise BadRequest(field="after")
    return min(int(typed), len(activities))


def _methods_page(listed: Listed, activities: list[Activity], key: str | None = None) -> str:
    typed = request.args.get("q", "").strip()
    known = library().found(typed)
    phase = request.args.get("phase") if request.args.get("phase") in rules.PHASES else None
    chosen = library().method(key) if key else None
    return render_template(
        "workshops/methods.html",
        listed=listed,
        activities=activities,
        minutes=sum(activity.duration_s or 0 for activity in activities) // 60,
        by_phase={one: _of_phase(known, one) for one in rules.PHASES},
        phase=phase,
        typed=typed,
        chosen=chosen,
        chosen_key=key,
        face=chosen and kinds.face(chosen.kind),
    )


def _of_phase(known: dict[str, Method], phase: str) -> dict[str, Method]:
    return {key: one for key, one in known.items() if one.phase == phase}
