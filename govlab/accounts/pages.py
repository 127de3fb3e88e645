"""The blueprint of the accounts wing, and what its pages share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from flask import Blueprint, Response, current_app, make_response, redirect, render_template, session
from wtforms import Field

from govlab.accounts import devices, rules, who
from govlab.accounts.agency_names import name_of
from govlab.accounts.signing_in import SignedIn
from govlab.accounts.tables import Agency
from govlab.errors import GovLabError
from govlab.web import cookies, messages
from govlab.web import request as here

blueprint = Blueprint("accounts", __name__)

UNFIT = 422
"""The status of a form that comes back to be mended."""


def secret_key() -> str:
    """What this server signs with."""
    return cast(str, current_app.secret_key)


def blame(field: Field, error: GovLabError) -> None:
    """Show a refusal beside the field that it is about."""
    field.errors = [messages.text(error.code, error.params)]


def form_again(template: str, **values: Any) -> Response:
    """A form that could not be taken, with what was typed."""
    return make_response(render_template(template, **values), UNFIT)


def private(response: Response) -> Response:
    """A page with a secret on it: no browser or proxy keeps it."""
    response.headers["Cache-Control"] = "no-store"
    return response


def welcome(signed_in: SignedIn, to: str) -> Response:
    """Go on to `to`, signed in: a new token, a new CSRF secret, and a device that is known from now on (S7)."""
    session.clear()
    response = make_response(redirect(to))
    cookies.keep(response, here.settings(), who.COOKIE, signed_in.token, max_age_s=rules.ABSOLUTE_MS // 1000)
    device = devices.written(secret_key(), signed_in.person)
    cookies.keep(response, here.settings(), devices.COOKIE, device, max_age_s=devices.LASTS_S)
    return response


def options(agencies: Iterable[Agency]) -> list[tuple[str, str]]:
    """(id, name) pairs for a select."""
    return [(agency.id, name_of(agency)) for agency in agencies]
