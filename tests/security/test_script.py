"""Markup in any text that people write is text again on every page that shows it, and in what live pages start from."""

from __future__ import annotations

import re

import pytest

from govlab.accounts.example import ADMINISTRATOR, FACILITATOR
from govlab.accounts.tables import Agency, Person
from govlab.activities.tables import Idea
from govlab.catalogue import readers
from govlab.catalogue.readers import Signature
from govlab.catalogue.tables import Comment, Innovation, Revision
from govlab.workshops.tables import Activity, Challenge, Participant, Workshop
from tests.security.house import House

EVIL = "</script><script>alert(1)</script><img src=x onerror=alert(1)>'\"><svg/onload=alert(1)>"
# What a browser would act on, had it come through; or the end of the attribute that it was written in.
LIVE = re.compile(r"<script>|<img src=x|<svg/|'\"><", re.IGNORECASE)
WRITTEN = {
    Agency: ("name_th", "name_en"),
    Person: ("name",),
    Challenge: ("title", "description"),
    Workshop: ("title",),
    Activity: ("title", "prompt"),
    Idea: ("text",),
    Participant: ("name",),
    Comment: ("name", "text"),
    Revision: ("title_th", "title_en", "summary_th", "summary_en", "body_th", "body_en"),
}


@pytest.fixture(scope="module", autouse=True)
def written_over(house: House) -> None:
    """Every text that anybody can write, in every row, is markup."""
    with house.app.storage.transaction() as tx:
        public = tx.session.get_one(Comment, house.ids["comment_id"])
        slug = tx.session.get_one(Innovation, public.innovation_id).slug or ""
        readers.comment(tx, house.person(FACILITATOR), slug, EVIL, Signature(EVIL, "x@mail.example"), house.clock())
        for table, columns in WRITTEN.items():
            for row in tx.session.query(table):
                for column in columns:
                    setattr(row, column, EVIL)


def test_no_page_lets_markup_through(house: House) -> None:
    shown = 0
    for visitor in (house.browser(), house.browser(ADMINISTRATOR)):
        visitor.client.set_cookie(*house.ids["seat"])
        for rule in house.rules("GET"):
            if rule.endpoint in ("static", "web.favicon"):
                continue
            for of in ({}, {"workshop_id": house.live}, {"workshop_id": house.finished, "no": 2}):
                for language in ("th", "en"):
                    answer = visitor.get(house.address(rule, **of), query_string={"lang": language})
                    if answer.mimetype == "text/csv":  # what people wrote, as they wrote it: saved, never shown
                        assert answer.headers["Content-Disposition"].startswith("attachment")
                        assert answer.headers["X-Content-Type-Options"] == "nosniff"
                        continue
                    # Data and pictures, which a browser never takes for a page.
                    if answer.mimetype in ("application/json", "image/jpeg"):
                        assert answer.headers["X-Content-Type-Options"] == "nosniff"
                        continue
                    assert not LIVE.search(answer.text), (rule, LIVE.search(answer.text))
                    shown += "alert(1)" in answer.text
    assert shown > 50, "the markup is meant to be on these pages, escaped"


def test_what_is_typed_comes_back_as_text(house: House) -> None:
    visitor = house.browser(ADMINISTRATOR)
    for path, field in [("/account/name", "name"), ("/agencies/new", "name_th"), ("/join", "code")]:
        answer = visitor.post(path, {field: EVIL * 3})
        assert "alert(1)" in answer.text or path == "/join"
        assert not LIVE.search(answer.text), path
    for query in ("code", "q", "next", "state"):
        for path in ("/join", "/innovations", "/people", "/sign-in", "/desk", "/nowhere"):
            assert not LIVE.search(visitor.get(path, query_string={query: EVIL}).text), (path, query)


def test_a_live_page_starts_from_data_that_ends_no_tag(house: House) -> None:
    visitor = house.browser(ADMINISTRATOR)
    visitor.client.set_cookie(*house.ids["seat"])
    for path in (f"/room/{house.live}", f"/console/{house.live}", f"/screen/{house.ids['token']}"):
        page = visitor.get(path, query_string={"lang": EVIL}).text
        boot = page.split('id="boot">', 1)[1].split("</script>", 1)[0]
        assert not set(boot) & set("<>&'"), path
