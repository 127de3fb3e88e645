"""Agencies, for administrators: list, add, rename."""

from __future__ import annotations

from flask import Response, flash, make_response, redirect, render_template

from govlab.access import may, require
from govlab.accounts import queries, service
from govlab.accounts.forms import AgencyForm
from govlab.accounts.pages import blueprint, form_again
from govlab.accounts.permissions import AgencyFacts
from govlab.web import request as here
from govlab.web.language import t

_AGENCY = "accounts/agency.html"


@blueprint.get("/agencies")
def agencies() -> str:
    """The agencies that the reader administers, with how many people each has."""
    actor = here.actor()
    require(actor, "person:list")
    with here.storage().reading() as session:
        rows = queries.administered(session, actor)
        people = queries.people_per_agency(session)
    may_add = may(actor, "agency:add", AgencyFacts(None))
    return render_template("accounts/agencies.html", agencies=rows, people=people, may_add=may_add)


@blueprint.get("/agencies/new")
def new_agency() -> str:
    """An empty form."""
    require(here.actor(), "agency:add", AgencyFacts(None))
    return render_template(_AGENCY, form=AgencyForm(), agency=None)


@blueprint.post("/agencies/new")
def add_agency() -> Response:
    """Add an agency."""
    require(here.actor(), "agency:add", AgencyFacts(None))
    form = AgencyForm()
    if not form.validate():
        return form_again(_AGENCY, form=form, agency=None)
    with here.storage().transaction() as tx:
        service.add_agency(tx, here.actor(), form.name_th.data or "", form.name_en.data or "", here.now_ms())
    return _back(t("เพิ่มหน่วยงานแล้ว", "Agency added"))


@blueprint.get("/agencies/<agency_id>")
def agency(agency_id: str) -> str:
    """One agency's form."""
    require(here.actor(), "agency:edit", AgencyFacts(agency_id))
    with here.storage().reading() as session:
        row = queries.require_agency(session, agency_id)
    return render_template(_AGENCY, form=AgencyForm(obj=row), agency=row)


@blueprint.post("/agencies/<agency_id>")
def rename_agency(agency_id: str) -> Response:
    """Save an agency's names."""
    require(here.actor(), "agency:edit", AgencyFacts(agency_id))
    with here.storage().reading() as session:
        row = queries.require_agency(session, agency_id)
    form = AgencyForm()
    if not form.validate():
        return form_again(_AGENCY, form=form, agency=row)
    with here.storage().transaction() as tx:
        service.rename_agency(tx, here.actor(), agency_id, form.name_th.data or "", form.name_en.data or "")
    return _back(t("บันทึกแล้ว", "Saved"))


def _back(message: str) -> Response:
    flash(message, "ok")
    return make_response(redirect("/agencies"))
