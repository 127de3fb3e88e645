"""The method library of a workshop that is being prepared: methods by phase, one in detail, and ready agendas."""

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
    """All methods, or those of one phase."""
    return _methods_page(*_prepared(workshop_id))


@blueprint.route("/workshops/<workshop_id>/methods/<method_key>", methods=["GET", "POST"])
def method(workshop_id: str, method_key: str) -> str | Response:
    """One method in detail; posting adds its activity to the agenda."""
    listed, activities = _prepared(workshop_id)
    chosen = library().method(method_key)
    if request.method == "GET":
        return _methods_page(listed, activities, method_key)
    return _added(workshop_id, [chosen.plan(t, listed.challenge.title)], _place(activities))


@blueprint.get("/workshops/<workshop_id>/ready-agendas")
def ready_agendas(workshop_id: str) -> str:
    """All ready agendas with their activities."""
    listed, activities = _prepared(workshop_id)
    return render_template("workshops/ready_agendas.html", listed=listed, activities=activities, library=library())


@blueprint.post("/workshops/<workshop_id>/ready-agendas/<agenda_key>")
def add_ready_agenda(workshop_id: str, agenda_key: str) -> Response:
    """Add the activities of a ready agenda behind those that are there; where they are too many, none of them."""
    listed, _ = _prepared(workshop_id)
    return _added(workshop_id, library().plans(agenda_key, t, listed.challenge.title))


def _added(workshop_id: str, plans: list[Plan], place: int | None = None) -> Response:
    """Add activities, all or none, behind `place` or at the end, and go on to the agenda."""
    actor = here.actor()
    try:
        with here.storage().transaction() as tx:
            added = [agenda.add(tx, actor, workshop_id, plan).no for plan in plans]
            if place is not None:
                agenda.put(tx, actor, workshop_id, added[0], place)
    except AgendaFull as full:
        flash(text(full.code, full.params), "info")
        return redirect(url_for("workshops.set_up", workshop_id=workshop_id, _anchor="agenda"))
    flash(t("เพิ่ม {n} กิจกรรมแล้ว", "{n} activity was added|{n} activities were added", n=len(added)), "ok")
    return redirect(url_for("workshops.set_up", workshop_id=workshop_id, _anchor=f"activity-{added[0]}"))


def _prepared(workshop_id: str) -> tuple[Listed, list[Activity]]:
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
    known = library().methods
    phase = request.args.get("phase") if request.args.get("phase") in rules.PHASES else None
    chosen = known[key] if key else None
    return render_template(
        "workshops/methods.html",
        listed=listed,
        activities=activities,
        minutes=sum(activity.duration_s or 0 for activity in activities) // 60,
        by_phase={one: _of_phase(known, one) for one in rules.PHASES},
        phase=phase,
        chosen=chosen,
        chosen_key=key,
        face=chosen and kinds.face(chosen.kind),
    )


def _of_phase(known: dict[str, Method], phase: str) -> dict[str, Method]:
    return {key: one for key, one in known.items() if one.phase == phase}
