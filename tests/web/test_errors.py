"""Errors: a page for people, JSON under /api/, and never a traceback."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, NoReturn

import pytest
from flask.testing import FlaskClient

from govlab.errors import Forbidden, Stale
from govlab.web import request as here

if TYPE_CHECKING:
    from tests.web.conftest import SmallApp


class Full(Stale):
    """A refusal of this test's own."""

    code = "full_house"
    retry = True


@pytest.fixture
def client(app: SmallApp) -> FlaskClient:
    def refuse() -> NoReturn:
        raise Full(limit=3)

    def forbid() -> NoReturn:
        raise Forbidden(action="look")

    def break_down() -> NoReturn:
        raise RuntimeError("secret detail")

    for rule, view in (("refuse", refuse), ("forbid", forbid), ("break", break_down)):
        app.flask.add_url_rule(f"/{rule}", rule, view)
        app.flask.add_url_rule(f"/api/{rule}", f"api_{rule}", view)
    app.flask.add_url_rule("/send", "send", lambda: "sent", methods=["POST"])
    return app.flask.test_client()


def test_a_refusal_is_a_page_with_its_status(client: FlaskClient):
    answer = client.get("/refuse?lang=en")
    assert answer.status_code == 409
    assert "full_house" in answer.text


def test_P2_a_refusal_under_api_carries_code_parameters_and_whether_to_try_again(client: FlaskClient):
    answer = client.get("/api/refuse")
    assert answer.status_code == 409
    assert answer.json == {"ok": False, "error": {"code": "full_house", "params": {"limit": 3}, "retry": True}}


@pytest.mark.parametrize(("lang", "title"), [("th", "ไม่พบหน้านี้"), ("en", "Page not found")])
def test_a_lost_reader_is_shown_the_way(client: FlaskClient, lang: str, title: str):
    answer = client.get(f"/nowhere?lang={lang}")
    assert answer.status_code == 404
    assert title in answer.text
    assert 'href="/innovations"' in answer.text


def test_a_reader_who_may_not_is_offered_to_sign_in(client: FlaskClient):
    answer = client.get("/forbid")
    assert answer.status_code == 403
    assert 'href="/sign-in?next=/forbid"' in answer.text


def test_an_address_that_does_not_take_this_method_names_those_it_takes(client: FlaskClient):
    answer = client.post("/about")
    assert answer.status_code == 405
    assert "GET" in answer.headers["Allow"]


def test_S6_a_post_without_a_token_is_refused(client: FlaskClient):
    answer = client.post("/send?lang=en")
    assert answer.status_code == 400
    assert "open for too long" in answer.text


def test_too_much_is_refused(client: FlaskClient):
    assert client.post("/send", data={"text": "x" * 2_000_000}).status_code == 413


def test_a_failure_says_a_reference_and_no_detail(
    client: FlaskClient, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
):
    with caplog.at_level(logging.ERROR):
        answer = client.get("/break?lang=en")
    reference = caplog.records[-1].getMessage().split()[-1]
    assert answer.status_code == 500
    assert reference in answer.text
    assert "secret detail" not in answer.text
    assert caplog.records[-1].exc_info


def test_a_failure_under_api_is_json(client: FlaskClient):
    answer = client.get("/api/break")
    assert answer.status_code == 500
    assert answer.json["error"]["code"] == "internal"  # type: ignore[index]


def test_a_failure_to_find_out_who_asks_still_shows_a_page(app: SmallApp):
    def broken_loader() -> NoReturn:
        raise RuntimeError("no database")

    here.load_actor_with(app.flask, broken_loader)
    answer = app.flask.test_client().get("/?lang=en")
    assert answer.status_code == 500
    assert "Temporarily out of order" in answer.text
