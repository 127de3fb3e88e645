"""Language: Thai first, English second, at the same address."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from flask.testing import FlaskClient
from markupsafe import Markup

from govlab.web.language import Both, language, t

if TYPE_CHECKING:
    from tests.web.conftest import SmallApp


# The browser's t reads the same cases: tests/web/words.test.ts.
CASES = json.loads((Path(__file__).parents[1] / "cases" / "words.json").read_text(encoding="utf-8"))


def test_a_reader_who_chose_nothing_reads_thai_whatever_the_browser_asks_for(app: SmallApp):
    with app.flask.test_request_context("/", headers={"Accept-Language": "en-GB"}):
        assert language() == "th"
        assert t("ไทย", "English") == "ไทย"


def test_a_choice_in_the_address_is_kept_for_the_next_page(client: FlaskClient):
    assert '<html lang="en">' in client.get("/about?lang=en").text
    assert '<html lang="en">' in client.get("/about").text
    assert '<html lang="th">' in client.get("/about?lang=th").text


def test_an_unknown_language_is_ignored(client: FlaskClient):
    answer = client.get("/about?lang=de")
    assert '<html lang="th">' in answer.text
    assert "Set-Cookie" not in answer.headers


def test_the_switch_leads_to_the_same_page_with_its_filters(client: FlaskClient):
    assert 'href="/about?type=service&amp;lang=en"' in client.get("/about?type=service").text


def test_S7_the_language_cookie_is_bound_to_the_host_over_https(make_app: Callable[..., SmallApp]):
    client = make_app(public_url="https://lab.example").flask.test_client()
    cookie = client.get("/about?lang=en").headers["Set-Cookie"]
    assert cookie.startswith("__Host-lang=en;")
    assert all(part in cookie for part in ("Secure", "HttpOnly", "Path=/", "SameSite=Lax"))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["says"])
def test_a_sentence_is_said_as_the_browser_says_it(app: SmallApp, case: dict[str, Any]):
    with app.flask.test_request_context(f"/?lang={case['language']}"):
        assert t(case["thai"], case["english"], **case["params"]) == case["says"]


def test_a_missing_value_is_named(app: SmallApp):
    with app.flask.test_request_context("/"), pytest.raises(KeyError, match="other"):
        t("{other}", "{other}", n=1)


def test_a_sentence_may_hold_a_link_and_still_escapes_the_rest(app: SmallApp):
    with app.flask.test_request_context("/"):
        said = t("{who} ดู {link}", "{who} see {link}", who="<b>", link=Markup('<a href="/x">x</a>'))
    assert said == '&lt;b&gt; ดู <a href="/x">x</a>'
    assert isinstance(said, Markup)


def test_words_written_at_import_time_are_chosen_when_shown(app: SmallApp):
    label = Both("ชื่อ & สกุล", "Name & surname")
    with app.flask.test_request_context("/?lang=en"):
        assert str(label) == "Name & surname"
        assert label.__html__() == "Name &amp; surname"
