"""Sign in for other programs: `POST /api/v1/sign-in` answers with the cookies and the CSRF token of a browser."""

from __future__ import annotations

from typing import Annotated

from flask import Response, jsonify, request, session
from flask_wtf.csrf import generate_csrf
from msgspec import Meta, Struct

from govlab.accounts import rules, signing_in, who
from govlab.accounts.forms import EMAIL_MOST, one_case
from govlab.accounts.pages import secret_key
from govlab.activities.shapes import NO_ZERO
from govlab.exchange.api import blueprint, read_json
from govlab.web import cookies
from govlab.web import request as here
from govlab.web.forms import csrf


class SignIn(Struct, forbid_unknown_fields=True, frozen=True):
    """Who signs in."""

    email: Annotated[str, Meta(max_length=EMAIL_MOST, pattern=NO_ZERO)]
    password: str


# There is no token yet to ask for. A foreign page cannot send JSON here without being allowed to, and nobody allows it.
@csrf.exempt
@blueprint.post("/sign-in")
def sign_in() -> Response:
    """Sign in; answers {csrf}, to be sent as `X-CSRFToken` with every POST, and sets the cookies."""
    asked = read_json(SignIn)
    origin = signing_in.Origin(request.remote_addr or "unknown")
    signed_in = signing_in.sign_in(
        here.storage(), secret_key(), one_case(asked.email), asked.password, origin, here.now_ms()
    )
    session.clear()
    response = jsonify(csrf=generate_csrf())
    cookies.keep(response, here.settings(), who.COOKIE, signed_in.token, max_age_s=rules.ABSOLUTE_MS // 1000)
    return response
