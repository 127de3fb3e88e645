"""People, for administrators: list, add, edit, invite, close an account."""

from __future__ import annotations

from flask import Response, flash, make_response, redirect, render_template, request
from sqlalchemy.orm import Session

from govlab.access import may, require
from govlab.accounts import invitations, queries, roles, service
from govlab.accounts.errors import EmailTaken, OwnRightsKept
from govlab.accounts.forms import PersonForm
from govlab.accounts.pages import blame, blueprint, form_again, options, private, secret_key
from govlab.accounts.permissions import PersonFacts
from govlab.accounts.tables import Person
from govlab.web import request as here
from govlab.web.forms import tidy
from govlab.web.language import t

_PROFILE = "accounts/person.html"


@blueprint.get("/people")
def people() -> str:
    """The people that the reader administers, searched by name or e-mail."""
    actor = here.actor()
    require(actor, "person:list")
    words = tidy(request.args.get("q"))
    page = min(max(1, request.args.get("page", 1, type=int)), queries.PAGES_MOST)
    with here.storage().reading() as session:
        found = queries.people(session, actor, words, page)
        agencies = {agency.id: agency for agency in queries.agencies(session)}
    manageable = {person.id for person in found.people if may(actor, "person:manage", _facts(person, found))}
    return render_template(
        "accounts/people.html", found=found, agencies=agencies, words=words, page=page, manageable=manageable
    )


@blueprint.get("/people/new")
def new_person() -> str:
    """An empty form."""
    require(here.actor(), "person:list")
    with here.storage().reading() as session:
        form, groups = _form(session)
    return render_template(_PROFILE, form=form, groups=groups, person=None)


@blueprint.post("/people/new")
def add_person() -> Response:
    """Add a person and show their link, once."""
    require(here.actor(), "person:list")
    with here.storage().reading() as session:
        form, groups = _form(session)
    if form.validate():
        try:
            with here.storage().transaction() as tx:
                person = service.add_person(tx, here.actor(), _profile(form), here.now_ms())
            return _link_page(person)
        except EmailTaken as error:
            blame(form.email, error)
    return form_again(_PROFILE, form=form, groups=groups, person=None)


@blueprint.get("/people/<person_id>")
def person(person_id: str) -> str:
    """One person's form."""
    with here.storage().reading() as session:
        row = _managed(session, person_id)
        form, groups = _form(session, row)
    return render_template(_PROFILE, form=form, groups=groups, person=row)


@blueprint.post("/people/<person_id>")
def edit_person(person_id: str) -> Response:
    """Save particulars and roles."""
    with here.storage().reading() as session:
        row = _managed(session, person_id)
        form, groups = _form(session, row)
    if form.validate():
        try:
            with here.storage().transaction() as tx:
                service.edit_person(tx, here.actor(), person_id, _profile(form), here.now_ms())
            flash(t("บันทึกแล้ว", "Saved"), "ok")
            return make_response(redirect("/people"))
        except EmailTaken as error:
            blame(form.email, error)
        except OwnRightsKept as error:
            blame(form.grants, error)
    return form_again(_PROFILE, form=form, groups=groups, person=row)


@blueprint.post("/people/<person_id>/invitation")
def invite(person_id: str) -> Response:
    """Make a new link, shown once; the password there was no longer opens anything."""
    with here.storage().transaction() as tx:
        row = service.invite(tx, here.actor(), person_id, here.now_ms())
    return _link_page(row)


@blueprint.get("/people/<person_id>/close")
def ask_to_close(person_id: str) -> str:
    """Ask first, and say what happens."""
    with here.storage().reading() as session:
        row = _managed(session, person_id)
    return render_template("accounts/close.html", person=row)


@blueprint.post("/people/<person_id>/close")
def close(person_id: str) -> Response:
    """Close the account; its sign-ins and sockets end."""
    return _set_active(person_id, False, t("ปิดบัญชีแล้ว", "Account closed"))


@blueprint.post("/people/<person_id>/open")
def reopen(person_id: str) -> Response:
    """Open a closed account again."""
    return _set_active(person_id, True, t("เปิดบัญชีแล้ว", "Account opened again"))


def _set_active(person_id: str, active: bool, message: str) -> Response:
    with here.storage().transaction() as tx:
        service.set_active(tx, here.actor(), person_id, active, here.now_ms())
    flash(message, "ok")
    return make_response(redirect("/people"))


def _managed(session: Session, person_id: str) -> Person:
    require(here.actor(), "person:list")
    row = queries.require_person(session, person_id)
    require(here.actor(), "person:manage", queries.facts_of(session, row))
    return row


def _facts(person: Person, found: queries.PeoplePage) -> PersonFacts:
    return PersonFacts(person.agency_id, frozenset(grant.agency_id for grant in found.grants.get(person.id, [])))


def _form(session: Session, row: Person | None = None) -> tuple[PersonForm, list[roles.Boxes]]:
    """The form with the choices that this administrator has, filled with what `row` says."""
    agencies = queries.administered(session, here.actor())
    centre = here.actor().holds("administrator", None)
    grants = queries.grants_of(session, [row.id])[row.id] if row else []
    had = [roles.value(grant.role, grant.agency_id) for grant in grants]
    form = PersonForm(obj=row, agency=row.agency_id or "" if row else None, grants=had)
    form.agency.choices = ([("", t("ส่วนกลาง", "The centre"))] if centre else []) + options(agencies)
    groups = roles.boxes(agencies, centre=centre)
    form.grants.choices = [(value, str(roles.ROLES[role])) for group in groups for value, role in group.boxes]
    return form, groups


def _profile(form: PersonForm) -> service.Profile:
    return service.Profile(
        email=form.email.data or "",
        name=form.name.data or "",
        agency=form.agency.data or None,
        grants=roles.granted(form.grants.data or []),
    )


def _link_page(person: Person) -> Response:
    token = invitations.written(secret_key(), person.id, person.password_hash, here.now_ms())
    link = f"{here.settings().url}/invitations/{token}"
    until_ms = here.now_ms() + invitations.LASTS_MS
    page = render_template("accounts/invited.html", person=person, link=link, until_ms=until_ms)
    return private(make_response(page))
