"""Whole agendas for a workshop that is being prepared: ready ones, one's own, those of other workshops, from a file."""

from __future__ import annotations

from flask import Response as Download
from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from govlab.access import require
from govlab.errors import BadRequest
from govlab.web import request as here
from govlab.web.language import t
from govlab.web.messages import text
from govlab.workshops import agenda_file, own_agendas, queries
from govlab.workshops.errors import TooManyOwnAgendas
from govlab.workshops.forms import TITLE_MOST
from govlab.workshops.library import library
from govlab.workshops.library_pages import added, prepared
from govlab.workshops.pages import blueprint, workshop_for


@blueprint.get("/workshops/<workshop_id>/ready-agendas")
def ready_agendas(workshop_id: str) -> str:
    """All that an agenda can be taken from."""
    listed, activities = prepared(workshop_id)
    actor = here.actor()
    with here.storage().reading() as session:
        own = own_agendas.kept_by(session, actor)
        others = [one for one in queries.facilitated_by(session, actor.person or "") if one.workshop.id != workshop_id]
    return render_template(
        "workshops/ready_agendas.html", listed=listed, activities=activities, library=library(), own=own, others=others
    )


@blueprint.post("/workshops/<workshop_id>/ready-agendas/<agenda_key>")
def add_ready_agenda(workshop_id: str, agenda_key: str) -> Response:
    """Add the activities of a ready agenda behind those that are there; where they are too many, none of them."""
    listed, _ = prepared(workshop_id)
    return added(workshop_id, library().plans(agenda_key, t, listed.challenge.title))


@blueprint.post("/workshops/<workshop_id>/ready-agendas/own/<agenda_id>")
def add_own_agenda(workshop_id: str, agenda_id: str) -> Response:
    """Add one's own agenda, or keep it no longer."""
    prepared(workshop_id)
    actor = here.actor()
    if request.form.get("action") == "forget":
        with here.storage().transaction() as tx:
            own_agendas.forget(tx, actor, agenda_id)
        flash(t("ลบกำหนดการที่เก็บไว้แล้ว", "The agenda is no longer kept"), "ok")
        return _back(workshop_id)
    with here.storage().reading() as session:
        steps = own_agendas.steps(own_agendas.kept(session, actor, agenda_id))
    return added(workshop_id, agenda_file.plans(steps))


@blueprint.post("/workshops/<workshop_id>/ready-agendas/keep")
def keep_agenda(workshop_id: str) -> Response:
    """Keep this workshop's agenda under a name."""
    prepared(workshop_id)
    title = request.form.get("title", "").strip()[:TITLE_MOST]
    try:
        if not title:
            raise BadRequest(field="title")
        with here.storage().transaction() as tx:
            own_agendas.keep(tx, here.actor(), workshop_id, title, here.now_ms())
    except BadRequest as fault:
        missing = t("ตั้งชื่อก่อนเก็บ", "Give it a name first")
        empty = t("ยังไม่มีกิจกรรมให้เก็บ", "There are no activities to keep yet")
        flash(missing if fault.params["field"] == "title" else empty, "info")
    except TooManyOwnAgendas as full:
        flash(text(full.code, full.params), "info")
    else:
        flash(t("เก็บกำหนดการ {title} แล้ว", "Kept the agenda {title}", title=title), "ok")
    return _back(workshop_id)


@blueprint.post("/workshops/<workshop_id>/ready-agendas/from/<other_id>")
def add_from_workshop(workshop_id: str, other_id: str) -> Response:
    """Add the activities of another workshop that the reader runs, without what happened in them."""
    prepared(workshop_id)
    with here.storage().reading() as session:
        require(here.actor(), "workshop:run", queries.facts_of(session, other_id))
        steps = agenda_file.steps_of(queries.agenda(session, other_id))
    if not steps:
        flash(t("เวิร์กช็อปนั้นยังไม่มีกิจกรรม", "That workshop has no activities"), "info")
        return _back(workshop_id)
    return added(workshop_id, agenda_file.plans(steps))


@blueprint.post("/workshops/<workshop_id>/ready-agendas/file")
def add_from_file(workshop_id: str) -> Response:
    """Add the activities in an agenda's file, all or none."""
    prepared(workshop_id)
    upload = request.files.get("file")
    content = upload.read(agenda_file.SIZE_MOST + 1) if upload else b""
    try:
        if not content or len(content) > agenda_file.SIZE_MOST:
            raise BadRequest(field="file")
        found = agenda_file.read(content)
    except BadRequest as fault:
        flash(_what_is_wrong(fault), "info")
        return _back(workshop_id)
    return added(workshop_id, agenda_file.plans(found.activities))


@blueprint.get("/workshops/<workshop_id>/agenda.json")
def agenda_as_file(workshop_id: str) -> Download:
    """The agenda as a file, also of a workshop that is over."""
    listed = workshop_for("workshop:run", workshop_id)
    with here.storage().reading() as session:
        activities = queries.agenda(session, workshop_id)
    if not activities:
        flash(t("ยังไม่มีกิจกรรมให้เก็บ", "There are no activities to keep yet"), "info")
        return Download(status=302, headers={"Location": url_for("workshops.set_up", workshop_id=workshop_id)})
    named = {"Content-Disposition": f'attachment; filename="agenda-{workshop_id[:8]}.json"'}
    content = agenda_file.written(listed.workshop.title, activities)
    return Download(content, mimetype="application/json", headers=named)


def _what_is_wrong(fault: BadRequest) -> str:
    field, reason = fault.params["field"], fault.params.get("reason")
    if reason is None:
        return t("เลือกไฟล์กำหนดการก่อน (ไม่เกิน 256 KB)", "Choose an agenda file first (256 KB at most)")
    return t(
        "อ่านไฟล์นี้ไม่ได้ ยังไม่ได้เพิ่มกิจกรรมใด ({field}: {reason})",
        "This file cannot be read, and nothing was added ({field}: {reason})",
        field=str(field),
        reason=str(reason),
    )


def _back(workshop_id: str) -> Response:
    return redirect(url_for("workshops.ready_agendas", workshop_id=workshop_id))
