"""Signing in and out, and the first sign-in by an invitation."""

from __future__ import annotations

from flask import Response, make_response, redirect, render_template, request

from govlab.access import NOBODY
from govlab.accounts import devices, example, invitations, queries, rules, sessions, signing_in, who
from govlab.accounts.errors import SignInPaused, WrongSignIn
from govlab.accounts.forms import NewPasswordForm, SignInForm
from govlab.accounts.pages import UNFIT, blueprint, form_again, private, secret_key, welcome
from govlab.web import cookies, messages
from govlab.web import request as here


@blueprint.get("/sign-in")
def sign_in_form() -> str:
    """Ask for e-mail and password; `next` is where to go afterwards."""
    return _page(SignInForm(), request.args.get("next", ""))


@blueprint.post("/sign-in")
def sign_in() -> Response:
    """Sign in, or show the form again with what was typed."""
    form, target = SignInForm(), request.form.get("next", "")
    if not form.validate():
        return make_response(_page(form, target), UNFIT)
    try:
        signed_in = signing_in.sign_in(
            here.storage(), secret_key(), form.email.data or "", form.password.data or "", _origin(), here.now_ms()
        )
    except (WrongSignIn, SignInPaused) as error:
        return make_response(_page(form, target, messages.text(error.code, error.params)), error.status)
    return welcome(signed_in, rules.own_path(target) or _first_page(signed_in.person))


@blueprint.post("/sign-out")
def sign_out() -> Response:
    """End this sign-in; the cookie would open nothing even if it stayed."""
    login = here.actor().login
    if login:
        with here.storage().transaction() as tx:
            sessions.end(tx, login, here.now_ms())
    here.act_as(NOBODY)
    response = make_response(redirect("/"))
    cookies.drop(response, here.settings(), who.COOKIE)
    return response


@blueprint.get("/invitations/<token>")
def invitation_form(token: str) -> Response:
    """Ask the invited person for a password of their own. Opening the link does not use it up."""
    with here.storage().reading() as session:
        person = signing_in.invited(session, invitations.read(secret_key(), token), here.now_ms())
    page = render_template("accounts/invitation.html", form=NewPasswordForm(), name=person.name, email=person.email)
    return private(make_response(page))


@blueprint.post("/invitations/<token>")
def accept_invitation(token: str) -> Response:
    """Take the chosen password and sign in."""
    invitation, form = invitations.read(secret_key(), token), NewPasswordForm()
    if form.validate():
        signed_in = signing_in.accept(here.storage(), invitation, form.password.data or "", here.now_ms())
        return welcome(signed_in, "/account")
    with here.storage().reading() as session:
        person = signing_in.invited(session, invitation, here.now_ms())
    return private(form_again("accounts/invitation.html", form=form, name=person.name, email=person.email))


def _page(form: SignInForm, target: str, refusal: str | None = None) -> str:
    """The sign-in page; on an example server, which only this machine reaches, it offers the example's people."""
    people = example.SIGN_INS if here.settings().example else ()
    return render_template(
        "accounts/sign_in.html",
        form=form,
        next=target,
        refusal=refusal,
        example_people=people,
        example_password=example.PASSWORD,
    )


def _first_page(person: str) -> str:
    with here.storage().reading() as session:
        return rules.first_page({grant.role for grant in queries.grants_of(session, [person])[person]})


def _origin() -> signing_in.Origin:
    device = cookies.read(here.settings(), devices.COOKIE)
    return signing_in.Origin(request.remote_addr or "unknown", device, here.actor().login)
