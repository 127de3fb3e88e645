"""One's own account: name, password, where one is signed in."""

from __future__ import annotations

from typing import Any

from flask import Response, flash, make_response, redirect, render_template

from govlab.access import require
from govlab.accounts import hashing, own_account, queries, sessions, signing_in
from govlab.accounts.errors import SignInPaused, WrongPassword
from govlab.accounts.forms import ChangePasswordForm, NameForm
from govlab.accounts.pages import blame, blueprint, form_again
from govlab.web import request as here
from govlab.web.language import t


@blueprint.get("/account")
def account() -> str:
    """The account with both its forms."""
    return render_template("accounts/account.html", **_account())


@blueprint.post("/account/name")
def change_name() -> Response:
    """Take a new name."""
    require(here.actor(), "account:use")
    form = NameForm()
    if not form.validate():
        return form_again("accounts/account.html", **_account(name_form=form))
    with here.storage().transaction() as tx:
        own_account.change_name(tx, here.actor(), form.name.data or "")
    return _back(t("บันทึกชื่อแล้ว", "Name saved"))


@blueprint.post("/account/password")
def change_password() -> Response:
    """Take a new password from someone who knows the present one."""
    require(here.actor(), "account:use")
    form = ChangePasswordForm()
    if not form.validate() or not _knows_present(form):
        return form_again("accounts/account.html", **_account(password_form=form))
    password_hash = hashing.hashed(form.password.data or "")
    with here.storage().transaction() as tx:
        own_account.change_password(tx, here.actor(), password_hash, here.now_ms())
    return _back(
        t(
            "เปลี่ยนรหัสผ่านแล้ว และออกจากระบบบนเครื่องอื่นทั้งหมด",
            "Password changed, and signed out on all other devices",
        )
    )


@blueprint.post("/account/sessions/end")
def end_other_logins() -> Response:
    """Sign out everywhere but here."""
    with here.storage().transaction() as tx:
        own_account.end_other_logins(tx, here.actor(), here.now_ms())
    return _back(t("ออกจากระบบบนเครื่องอื่นทั้งหมดแล้ว", "Signed out on all other devices"))


def _knows_present(form: ChangePasswordForm) -> bool:
    try:
        person = here.actor().person or ""
        signing_in.require_password(here.storage(), person, form.present.data or "", here.now_ms())
    except (WrongPassword, SignInPaused) as error:
        blame(form.present, error)
        return False
    return True


def _account(name_form: NameForm | None = None, password_form: ChangePasswordForm | None = None) -> dict[str, Any]:
    actor = here.actor()
    require(actor, "account:use")
    with here.storage().reading() as session:
        person = queries.require_person(session, actor.person or "")
        logins = sessions.of_person(session, person.id, here.now_ms())
        named = {agency.id: agency for agency in queries.agencies(session)}
    return {
        "person": person,
        "agency": named.get(person.agency_id or ""),
        "roles": sorted(actor.grants, key=str),
        "agencies": named,
        "logins": logins,
        "name_form": name_form or NameForm(formdata=None, name=person.name),
        "password_form": password_form or ChangePasswordForm(formdata=None),
    }


def _back(message: str) -> Response:
    flash(message, "ok")
    return make_response(redirect("/account"))
