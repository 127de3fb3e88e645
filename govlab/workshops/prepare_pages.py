"""Pages for those who prepare workshops: their list, a new challenge, a new workshop."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from sqlalchemy.orm import Session
from werkzeug.wrappers import Response

from govlab.access import Actor, may, require
from govlab.accounts.agency_names import name_of
from govlab.web import request as here
from govlab.web.language import t
from govlab.web.messages import text
from govlab.workshops import queries, service
from govlab.workshops.errors import ChallengeExists
from govlab.workshops.forms import ChallengeForm, WorkshopForm
from govlab.workshops.pages import blueprint
from govlab.workshops.permissions import Owner
from govlab.workshops.tables import Challenge


@blueprint.get("/workshops/mine")
def my_workshops() -> str:
    """The workshops that the reader runs."""
    require(here.actor(), "workshop:list_mine")
    with here.storage().reading() as session:
        mine = queries.facilitated_by(session, here.actor().person or "")
    may_create = may(here.actor(), "workshop:prepare")
    return render_template("workshops/mine.html", mine=mine, may_create=may_create)


@blueprint.route("/challenges/new", methods=["GET", "POST"])
def new_challenge() -> str | Response:
    """State a challenge, then go on to its first workshop."""
    require(here.actor(), "workshop:prepare")
    form = ChallengeForm()
    with here.storage().reading() as session:
        form.agency.choices = agency_choices(session, here.actor())
    if form.validate_on_submit() and (challenge := _stated(form)):
        flash(t("ตั้งโจทย์แล้ว", "Challenge saved"), "ok")
        return redirect(url_for("workshops.new_workshop", challenge=challenge.id))
    return render_template("workshops/new_challenge.html", form=form)


@blueprint.route("/workshops/new", methods=["GET", "POST"])
def new_workshop() -> str | Response:
    """Draft a workshop; its agenda is made on the next page."""
    require(here.actor(), "workshop:prepare")
    form = WorkshopForm(here.now_ms())
    with here.storage().reading() as session:
        form.challenge.choices = challenge_choices(session, here.actor())
    if not form.challenge.choices:
        flash(t("ตั้งโจทย์ก่อน แล้วจึงเปิดเวิร์กช็อป", "State a challenge first, then open a workshop"), "info")
        return redirect(url_for("workshops.new_challenge"))
    if form.validate_on_submit():
        return redirect(url_for("workshops.set_up", workshop_id=_drafted(form), _anchor="agenda"))
    if not form.is_submitted():
        form.challenge.data = request.args.get("challenge")
    return render_template("workshops/new.html", form=form)


def agency_choices(session: Session, actor: Actor) -> list[tuple[str, str]]:
    """The agencies for which the actor may state challenges."""
    mine = [agency for agency in queries.agencies(session) if may(actor, "challenge:create", Owner(agency.id))]
    return [(agency.id, name_of(agency)) for agency in mine]


def challenge_choices(session: Session, actor: Actor) -> list[tuple[str, str]]:
    """The challenges on which the actor may hold workshops, with their owners."""
    return [
        (challenge.id, f"{challenge.title} ({name_of(agency)})")
        for challenge, agency in queries.challenges(session)
        if may(actor, "workshop:create", Owner(agency.id))
    ]


def _stated(form: ChallengeForm) -> Challenge | None:
    """The new challenge, or None with the reason beside the field."""
    title, description = form.title.data or "", form.description.data or ""
    try:
        with here.storage().transaction() as tx:
            return service.create_challenge(tx, here.actor(), form.agency.data, title, description, here.now_ms())
    except ChallengeExists as exists:
        form.title.errors = [text(exists.code)]
        return None


def _drafted(form: WorkshopForm) -> str:
    with here.storage().transaction() as tx:
        workshop = service.create_workshop(
            tx, here.actor(), form.challenge.data, form.title.data or "", here.now_ms(), form.starts_ms
        )
    return workshop.id
