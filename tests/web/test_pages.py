"""The pages of this wing, in both languages: complete, and within our own policy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from flask import render_template
from flask.testing import FlaskClient

from govlab.access import Actor
from govlab.accounts import permissions as accounts
from govlab.catalogue import permissions as catalogue
from govlab.web import request as here
from govlab.workshops import permissions as workshops

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.web.conftest import SmallApp

PAGES = ["/", "/about", "/privacy", "/components", "/nowhere"]
STAFF = Actor(person="p1", grants=frozenset({("staff", None), ("facilitator", None), ("administrator", None)}))


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", ["th", "en"])
def test_a_page_says_its_language_and_has_one_heading_and_its_landmarks(client: FlaskClient, path: str, language: str):
    page = client.get(f"{path}?lang={language}").text
    assert f'<html lang="{language}">' in page
    assert page.count("<h1") == 1
    assert all(f"<{landmark}" in page for landmark in ("header", "main", "footer", "nav"))
    assert page.index('class="skip"') < page.index("<header")


@pytest.mark.parametrize("path", PAGES)
def test_S8_no_page_holds_what_the_policy_refuses(client: FlaskClient, path: str):
    page = client.get(path).text
    assert not re.search(r"<[^>]+\sstyle=", page)
    assert not re.search(r"<[^>]+\son\w+=", page)
    assert not re.search(r"<script(?![^>]*\ssrc=)", page)
    assert "<style" not in page


@pytest.mark.parametrize("path", PAGES)
def test_an_english_page_holds_thai_only_where_it_says_so(client: FlaskClient, path: str):
    page = client.get(f"{path}?lang=en").text
    spoken = re.sub(
        r'<(\w+)[^>]*\slang="th"[^>]*>.*?</\1>|aria-label="(ภาษา / Language|ไทย)"', "", page, flags=re.DOTALL
    )
    assert not re.findall(r"[\u0e00-\u0e7f]+", spoken)


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("language", ["th", "en"])
def test_every_id_is_used_once_and_every_reference_is_met(client: FlaskClient, path: str, language: str):
    page = client.get(f"{path}?lang={language}").text
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    pointed = re.findall(r'(?:for|aria-labelledby)="([^"]+)"', page)
    pointed += [name for names in re.findall(r'aria-describedby="([^"]+)"', page) for name in names.split()]
    assert set(pointed) <= set(ids)


def test_a_sign_of_life_asks_nothing_of_the_database(client: FlaskClient):
    assert client.get("/livez").text == "ok\n"


def test_the_operator_is_a_setting(make_app: Callable[..., SmallApp], client: FlaskClient):
    named = make_app(operator="สำนักงานตัวอย่าง").flask.test_client()
    assert '>สำนักงาน<span class="nb">ตัวอย่าง</span>' in named.get("/").text
    assert "ดูแลโดย" not in client.get("/").text


def test_T2_how_long_names_are_kept_is_a_setting(make_app: Callable[..., SmallApp]):
    client = make_app(retention_days=30).flask.test_client()
    assert "kept for 30 days" in client.get("/privacy?lang=en").text


def test_a_reader_sees_no_staff_entries(client: FlaskClient):
    page = client.get("/").text
    assert "/desk" not in page
    assert 'href="/sign-in"' in page


@pytest.fixture
def rows() -> None:
    """The menu asks the permission table, which the wings fill."""
    accounts.install()
    catalogue.install()
    workshops.install()


@pytest.mark.usefixtures("rows")
def test_staff_see_their_entries_and_sign_out_by_a_protected_post(app: SmallApp):
    here.load_actor_with(app.flask, lambda: STAFF)
    page = app.flask.test_client().get("/").text
    assert all(f'href="{address}"' in page for address in ("/desk", "/workshops/mine", "/people"))
    assert re.search(r'method="post" action="/sign-out">\s*<input type="hidden" name="csrf_token" value="\S+">', page)


@pytest.mark.usefixtures("rows")
def test_the_menu_leads_nobody_to_a_page_that_would_refuse_them(app: SmallApp):
    guest = app.flask.test_client().get("/").text
    here.load_actor_with(app.flask, lambda: Actor(person="p2", grants=frozenset({("facilitator", "a1")})))
    facilitator = app.flask.test_client().get("/").text
    asked = ("/workshops/mine", "/desk", "/people")
    assert [f'href="{address}"' in guest for address in asked] == [False, False, False]
    assert [f'href="{address}"' in facilitator for address in asked] == [True, False, False]


@pytest.mark.usefixtures("rows")
def test_the_menu_marks_the_page_that_is_open(app: SmallApp):
    app.flask.add_url_rule("/workshops/mine", "mine", lambda: render_template("web/about.html"))
    here.load_actor_with(app.flask, lambda: STAFF)
    page = app.flask.test_client().get("/workshops/mine").text
    assert '<a href="/workshops/mine" aria-current="page">' in page
    assert '<a href="/workshops">' in page


@pytest.mark.usefixtures("rows")
def test_an_entry_of_two_lists_is_open_on_both(app: SmallApp):
    app.flask.add_url_rule("/agencies/a1", "agency", lambda: render_template("web/about.html"))
    here.load_actor_with(app.flask, lambda: STAFF)
    assert '<a href="/people" aria-current="page">' in app.flask.test_client().get("/agencies/a1").text


def test_a_message_from_the_page_before_is_shown_once(client: FlaskClient):
    with client.session_transaction() as session:
        session["_flashes"] = [("ok", "บันทึกแล้ว")]
    assert "บันทึกแล้ว" in client.get("/").text
    assert "บันทึกแล้ว" not in client.get("/").text
