"""Headers: on every answer (S8), and caches that keep nothing of a person."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from flask import session
from flask.testing import FlaskClient

if TYPE_CHECKING:
    from tests.web.conftest import SmallApp


@pytest.mark.parametrize(
    "path", ["/", "/components", "/nowhere", "/livez", "/static/public.css", "/static/nowhere.css"]
)
def test_S8_every_answer_carries_the_policy(client: FlaskClient, path: str):
    with client.get(path) as answer:
        headers = answer.headers
    policy = headers["Content-Security-Policy"]
    assert "script-src 'self';" in policy
    assert "unsafe" not in policy
    for rule in ("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"):
        assert rule in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


def test_S8_sockets_may_be_opened_to_the_public_address_only(make_app: Callable[..., SmallApp]):
    client = make_app(public_url="https://lab.example").flask.test_client()
    assert "connect-src 'self' wss://lab.example;" in client.get("/").headers["Content-Security-Policy"]


def test_S8_https_is_remembered_for_a_year(make_app: Callable[..., SmallApp], client: FlaskClient):
    https = make_app(public_url="https://lab.example").flask.test_client()
    assert "max-age=31536000" in https.get("/").headers["Strict-Transport-Security"]
    assert "Strict-Transport-Security" not in client.get("/").headers


def test_a_page_for_everyone_may_be_kept_but_is_asked_for_again(client: FlaskClient):
    headers = client.get("/").headers
    assert headers["Cache-Control"] == "private, no-cache"
    assert "Cookie" in headers["Vary"]


def test_a_reader_known_by_the_language_only_is_nobody(client: FlaskClient):
    client.get("/?lang=en")
    assert client.get("/").headers["Cache-Control"] == "private, no-cache"


def test_a_page_for_someone_with_a_cookie_of_ours_is_kept_nowhere(client: FlaskClient):
    client.set_cookie("participant", "secret")
    assert client.get("/").headers["Cache-Control"] == "no-store"


def test_a_page_that_begins_a_session_is_kept_nowhere(app: SmallApp):
    @app.flask.get("/begin")
    def begin() -> str:
        session["seen"] = True
        return "begun"

    assert app.flask.test_client().get("/begin").headers["Cache-Control"] == "no-store"


def test_built_files_are_kept_for_good_and_missing_ones_are_not(client: FlaskClient):
    with client.get("/static/public.css") as found, client.get("/static/nowhere.css") as missing:
        assert found.headers["Cache-Control"] == "public, max-age=31536000, immutable"
        assert missing.headers["Cache-Control"] == "no-cache"


def test_S7_the_session_cookie_is_bound_to_the_host_over_https(make_app: Callable[..., SmallApp]):
    app = make_app(public_url="https://lab.example")

    @app.flask.get("/begin")
    def begin() -> str:
        session["seen"] = True
        return "begun"

    cookie = app.flask.test_client().get("/begin").headers["Set-Cookie"]
    assert cookie.startswith("__Host-session=")
    assert all(part in cookie for part in ("Secure", "HttpOnly", "Path=/", "SameSite=Lax"))
