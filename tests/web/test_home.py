"""Home: what the wings give is listed, what nobody gives is not invented."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from flask.testing import FlaskClient

from govlab.web import home
from govlab.web.home import InnovationRow, WorkshopRow

if TYPE_CHECKING:
    from tests.web.conftest import SmallApp

NOW_MS = 1_795_318_920_000
QUEUES = WorkshopRow("คิวโรงพยาบาล", "กรมตัวอย่าง", "live", NOW_MS, "/join?code=AB", example=True)
SLOTS = InnovationRow(
    title="นัดเป็นรอบเวลา",
    summary="แจ้งคิวทางข้อความ",
    owner="โรงพยาบาลตัวอย่าง",
    type="service",
    stage="pilot",
    published_ms=NOW_MS,
    address="/innovations/slots",
)


def test_an_empty_home_invites_and_shows_no_numbers(client: FlaskClient):
    page = client.get("/?lang=en").text
    assert "No workshop is open today" in page
    assert "Nothing has been published yet" in page
    assert "By type of innovation" not in page


def test_the_code_goes_to_the_join_page_without_script(client: FlaskClient):
    page = client.get("/").text
    assert '<form class="join" action="/join">' in page
    assert 'name="code"' in page


def test_a_live_workshop_is_joined_and_a_scheduled_one_looked_at(app: SmallApp, client: FlaskClient):
    later = replace(QUEUES, state="scheduled", title="น้ำพอไหม", address="/workshops/w2", example=False)
    home.lists(app.flask).workshops = lambda limit: [QUEUES, later][:limit]
    page = client.get("/?lang=en").text
    assert "Live" in page
    assert 'href="/join?code=AB">Join</a>' in page
    assert 'href="/workshops/w2">See the agenda</a>' in page
    assert "22 Nov 2026" in page
    assert page.count("Example") == 1


def test_an_unrated_innovation_says_so_and_a_rated_one_gives_its_numbers(app: SmallApp, client: FlaskClient):
    lists = home.lists(app.flask)
    lists.innovations = lambda limit: [SLOTS][:limit]
    assert "Not rated yet" in client.get("/?lang=en").text
    lists.innovations = lambda limit: [replace(SLOTS, rating=(4.44, 16))][:limit]
    page = client.get("/?lang=en").text
    assert "4.4" in page
    assert "(16 people)" in page


def test_types_are_counted_only_where_somebody_counts(app: SmallApp, client: FlaskClient):
    home.lists(app.flask).type_counts = lambda: {"service": 1096}
    page = client.get("/?lang=en").text
    assert "By type of innovation" in page
    assert "1,096" in page
    assert 'href="/innovations?type=systemic"' in page
