"""Ratings and comments."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from govlab.access import NOBODY
from govlab.catalogue.errors import TooOften
from govlab.catalogue.limits import MOST_KEYS, Limit, Limiter
from govlab.catalogue.rules import rated
from govlab.catalogue.tables import Comment, Rating
from govlab.storage import Storage
from tests.catalogue.cast import Cast
from tests.catalogue.conftest import Site, publish
from tests.rig.clock import Clock

SAID = {"name": "ครูนก ‘บ้านสวน’", "email": "nok.secret@example.com", "text": "ยายใช้ได้ดีมากค่ะ"}


@pytest.fixture
def address(storage: Storage, cast: Cast) -> str:
    return f"/innovations/{publish(storage, cast).slug}"


def comments(storage: Storage) -> list[Any]:
    with storage.reading() as session:
        return list(session.scalars(select(Comment).order_by(Comment.id)))


def test_nobody_has_rated_yet(site: Site, address: str) -> None:
    page = site.flask.test_client().get(address).text
    assert "ยังไม่มีใครให้คะแนน เชิญเป็นคนแรก" in page
    assert "0.0" not in page


def test_a_reader_rates_once_and_may_change_it(site: Site, storage: Storage, address: str) -> None:
    reader, other = site.flask.test_client(), site.flask.test_client()
    for browser, stars in [(reader, 1), (other, 4), (reader, 5)]:
        assert browser.post(address + "/rating", data={"stars": stars}).status_code == 303
    page = reader.get(address).text
    assert "4.5" in page
    assert "เปลี่ยนคะแนนของคุณ" in page
    with storage.reading() as session:
        assert sorted(session.scalars(select(Rating.stars))) == [4, 5]


def test_a_guests_cookie_is_kept_from_scripts_and_from_the_database(site: Site, storage: Storage, address: str) -> None:
    answer = site.flask.test_client().post(address + "/rating", data={"stars": 3})
    cookie = next(value for value in answer.headers.getlist("Set-Cookie") if value.startswith("reader="))
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    with storage.reading() as session:
        assert session.scalars(select(Rating.reader)).one() not in cookie


@pytest.mark.parametrize("stars", ["0", "6", "", "x", "4.5"])
def test_a_rating_is_1_to_5(site: Site, storage: Storage, address: str, stars: str) -> None:
    answer = site.flask.test_client().post(address + "/rating", data={"stars": stars})
    assert answer.status_code == 400
    assert "โปรดเลือก 1 ถึง 5" in answer.text
    with storage.reading() as session:
        assert session.scalars(select(Rating)).all() == []


def test_V7_a_guests_comment_waits_until_staff_show_it(site: Site, storage: Storage, cast: Cast, address: str) -> None:
    guest = site.flask.test_client()
    assert guest.post(address + "/comments", data=SAID).status_code == 303
    assert SAID["text"] not in guest.get(address).text
    (left,) = comments(storage)
    desk = site.as_(cast.nok)
    assert SAID["text"] in desk.get("/desk/comments").text
    assert desk.post(f"/desk/comments/{left.id}", data={"decision": "show"}).status_code == 303
    assert SAID["text"] in guest.get(address).text
    desk.post(f"/desk/comments/{left.id}", data={"decision": "refuse"})
    assert SAID["text"] not in guest.get(address).text


def test_V7_the_address_of_a_guest_is_shown_nowhere(site: Site, storage: Storage, cast: Cast, address: str) -> None:
    site.flask.test_client().post(address + "/comments", data=SAID)
    (left,) = comments(storage)
    assert left.email == SAID["email"]
    desk = site.as_(cast.som)
    desk.post(f"/desk/comments/{left.id}", data={"decision": "show"})
    for page in (address, "/desk/comments", "/desk/comments?state=shown", "/innovations", "/desk"):
        assert SAID["email"] not in desk.get(page).text


def test_a_signed_in_persons_comment_is_shown_at_once(site: Site, storage: Storage, cast: Cast, address: str) -> None:
    browser = site.as_(cast.dao)
    browser.post(address + "/comments", data={"text": SAID["text"]})
    page = site.as_(NOBODY).get(address).text
    assert SAID["text"] in page
    assert "ดาว" in page


def test_staff_of_another_agency_do_not_moderate(site: Site, storage: Storage, cast: Cast, address: str) -> None:
    site.flask.test_client().post(address + "/comments", data=SAID)
    (left,) = comments(storage)
    other = site.as_(cast.dao)
    assert SAID["text"] not in other.get("/desk/comments").text
    assert other.post(f"/desk/comments/{left.id}", data={"decision": "show"}).status_code == 403
    assert comments(storage)[0].state == "waiting"


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("name", ""),
        ("email", ""),
        ("email", "nok.example"),
        ("text", " \n"),
        ("text", "ก" * 2001),
        ("name", "น้ำ" * 200),
    ],
)
def test_what_is_missing_is_said_and_what_was_typed_is_kept(
    site: Site, storage: Storage, address: str, field: str, typed: str
) -> None:
    answer = site.flask.test_client().post(address + "/comments", data=SAID | {field: typed})
    assert answer.status_code == 400
    assert f'id="{field}-error"' in answer.text
    for name in {"email", "text"} - {field}:
        assert SAID[name] in answer.text
    assert comments(storage) == []


def test_V7_a_program_that_fills_the_trap_is_thanked_and_leaves_nothing(
    site: Site, storage: Storage, address: str
) -> None:
    answer = site.flask.test_client().post(address + "/comments", data=SAID | {"website": "https://spam.test"})
    assert answer.status_code == 303
    assert comments(storage) == []


def test_V7_one_reader_cannot_flood(site: Site, storage: Storage, clock: Clock, address: str) -> None:
    guest = site.flask.test_client()
    answers = [guest.post(address + "/comments", data=SAID).status_code for _ in range(6)]
    assert answers == [303] * 5 + [429]
    clock.advance(601)
    assert guest.post(address + "/comments", data=SAID).status_code == 303


def test_a_comment_is_shown_as_typed(site: Site, storage: Storage, cast: Cast, address: str) -> None:
    browser = site.as_(cast.som)
    browser.post(address + "/comments", data={"text": '<b>"ดี" & ‘มาก’</b>\nบรรทัดใหม่'})
    assert "&lt;b&gt;&#34;ดี&#34; &amp; ‘มาก’&lt;/b&gt;\nบรรทัดใหม่" in browser.get(address).text


@given(st.lists(st.integers(0, 100), max_size=60))
def test_a_limit_holds_in_every_window(waits: list[int]) -> None:
    limiter, limit, now = Limiter(), Limit(3, 200), 0
    used: list[int] = []
    for wait in waits:
        now += wait
        try:
            limiter.use([("ann", limit)], now)
            used.append(now)
        except TooOften:
            assert sum(at > now - 200 for at in used) == 3
        assert sum(at > now - 200 for at in used) <= 3


def test_a_flood_of_addresses_takes_a_bounded_memory() -> None:
    limiter = Limiter()
    for number in range(MOST_KEYS + 10):
        limiter.use([(str(number), Limit(1, 1000))], now_ms=0)
    assert len(limiter._used) == MOST_KEYS


@given(st.dictionaries(st.integers(1, 5), st.integers(1, 1000)))
def test_the_average_lies_between_1_and_5(by_stars: dict[int, int]) -> None:
    rating = rated(by_stars)
    assert (rating is None) == (not by_stars)
    assert rating is None or 1 <= rating.average <= 5
