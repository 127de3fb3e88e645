"""The review desk's pages, and promotion over HTTP."""

from __future__ import annotations

from typing import Any

import pytest

from govlab.access import NOBODY
from govlab.catalogue import editing
from govlab.catalogue.promotion import promote
from govlab.catalogue.revisions import all_revisions
from govlab.storage import Storage
from tests.catalogue.cast import IDEAS, Cast
from tests.catalogue.conftest import COMPLETE, Site
from tests.rig.clock import Clock

TYPED: dict[str, Any] = COMPLETE.as_dict()


@pytest.fixture
def desk(storage: Storage, cast: Cast, clock: Clock) -> str:
    """The address of a draft that Fon promoted."""
    with storage.transaction() as tx:
        return f"/desk/innovations/{promote(tx, cast.fon, cast.workshop, [1], clock.now_ms).id}"


def titles(storage: Storage, desk: str) -> list[str]:
    with storage.reading() as session:
        return [revision.title_th for revision in all_revisions(session, desk.rpartition("/")[2])]


def test_a_draft_is_edited_submitted_and_accepted_by_two_people(site: Site, cast: Cast, desk: str) -> None:
    author = site.as_(cast.nok)
    assert IDEAS[1] in author.get(desk).text
    answer = author.post(desk, data=TYPED | {"based_on": 1, "then": "submit"})
    assert (answer.status_code, answer.headers["Location"]) == (303, desk)
    assert "Staff of the centre review this entry" in author.get(desk + "?lang=en").text
    reviewer = site.as_(cast.som)
    assert "นัดตรวจเป็นรอบเวลา" in reviewer.get("/desk").text
    assert "ผู้เข้าร่วม 1" in reviewer.get(desk).text, "staff see the names that authors chose"
    assert reviewer.post(desk + "/decision", data={"verdict": "accepted", "revision_no": 2}).status_code == 303
    assert site.as_(NOBODY).get("/innovations/นัดตรวจเป็นรอบเวลา").status_code == 200


def test_a_stale_edit_shows_the_newer_revision_and_keeps_what_was_typed(
    site: Site, storage: Storage, cast: Cast, desk: str
) -> None:
    site.as_(cast.nok).post(desk, data=TYPED | {"based_on": 1})
    mine = TYPED | {"based_on": 1, "type": "policy", "title_th": "ชื่อ “ของฉัน”", "body_th": "เนื้อหาที่ฉันพิมพ์"}
    answer = site.as_(cast.mali).post(desk, data=mine)
    assert answer.status_code == 409
    assert "มีฉบับใหม่กว่าที่คุณเปิดอยู่ คือฉบับที่ 2 โดย นก ณ เมืองทอง" in answer.text
    assert 'value="ชื่อ “ของฉัน”"' in answer.text
    assert "เนื้อหาที่ฉันพิมพ์" in answer.text
    assert "ตัดออก: </span>นวัตกรรมการส่งมอบบริการ</del>" in answer.text, "what the newer revision says is beside it"
    assert titles(storage, desk) == [IDEAS[1], COMPLETE.title_th]
    assert site.as_(cast.mali).post(desk, data=mine | {"based_on": 2}).status_code == 303


def test_submitting_says_what_is_missing_and_keeps_what_was_typed(
    site: Site, storage: Storage, cast: Cast, desk: str
) -> None:
    answer = site.as_(cast.nok).post(desk, data=TYPED | {"based_on": 1, "type": "", "then": "submit"})
    assert answer.status_code == 409
    assert 'id="type-error"' in answer.text
    assert COMPLETE.title_th in answer.text
    assert titles(storage, desk) == [IDEAS[1]]


@pytest.mark.parametrize(
    "wrong",
    [
        {"title_th": ""},
        {"title_th": "ก" * 121},
        {"summary_en": "x" * 401},
        {"body_th": "ก" * 20_001},
        {"type": "magic"},
        {"stage": ""},
        {"based_on": "x"},
    ],
)
def test_a_form_that_cannot_be_saved_changes_nothing(
    site: Site, storage: Storage, cast: Cast, desk: str, wrong: dict[str, str]
) -> None:
    answer = site.as_(cast.nok).post(desk, data=TYPED | {"based_on": 1} | wrong)
    assert answer.status_code == 400
    assert COMPLETE.title_en in answer.text
    assert titles(storage, desk) == [IDEAS[1]]


def test_returning_without_a_reason_is_asked_again(site: Site, cast: Cast, desk: str) -> None:
    site.as_(cast.nok).post(desk, data=TYPED | {"based_on": 1, "then": "submit"})
    reviewer = site.as_(cast.som)
    answer = reviewer.post(desk + "/decision", data={"verdict": "returned", "revision_no": 2, "reason": " "})
    assert answer.status_code == 400
    assert 'id="reason-error"' in answer.text
    reviewer.post(desk + "/decision", data={"verdict": "returned", "revision_no": 2, "reason": "ขอ “ตัวเลขจริง”"})
    assert "ขอ “ตัวเลขจริง”" in site.as_(cast.nok).get(desk).text


def test_an_author_is_told_why_they_do_not_review(site: Site, cast: Cast, desk: str) -> None:
    author = site.as_(cast.som)
    author.post(desk, data=TYPED | {"based_on": 1, "then": "submit"})
    assert "คุณยกระดับหรือเขียนเรื่องนี้ จึงตรวจเองไม่ได้" in author.get(desk).text
    answer = author.post(desk + "/decision", data={"verdict": "accepted", "revision_no": 2})
    assert answer.status_code == 403


def test_a_verdict_on_an_older_revision_is_refused(site: Site, cast: Cast, desk: str) -> None:
    author = site.as_(cast.nok)
    author.post(desk, data=TYPED | {"based_on": 1, "then": "submit"})
    author.post(desk, data=TYPED | {"based_on": 2, "stage": "pilot"})
    answer = site.as_(cast.som).post(desk + "/decision", data={"verdict": "accepted", "revision_no": 2})
    assert answer.status_code == 409
    assert "โปรดอ่านฉบับใหม่ก่อนตัดสินใจ" in answer.text


def test_strangers_find_the_desk_closed(site: Site, cast: Cast, desk: str) -> None:
    for stranger in (NOBODY, cast.fon, cast.dao):
        assert site.as_(stranger).get(desk).status_code == 403
    assert site.as_(NOBODY).get("/desk").status_code == 403
    assert IDEAS[1] not in site.as_(cast.dao).get("/desk?state=draft").text
    assert site.as_(cast.som).get("/desk/innovations/00000000-0000-0000-0000-000000000000").status_code == 404


def test_S6_every_post_needs_the_token_of_its_form(site: Site, cast: Cast, desk: str) -> None:
    site.flask.config["WTF_CSRF_ENABLED"] = True
    try:
        assert site.as_(cast.nok).post(desk, data=TYPED | {"based_on": 1}).status_code == 400
        address = f"/api/v1/workshops/{cast.workshop}/promotions"
        assert site.as_(cast.fon).post(address, json={"ideas": [2]}).status_code == 400
    finally:
        site.flask.config["WTF_CSRF_ENABLED"] = False


def test_the_console_promotes_and_adds_the_rest(site: Site, cast: Cast) -> None:
    address = f"/api/v1/workshops/{cast.workshop}/promotions"
    console = site.as_(cast.fon)
    first = console.post(address, json={"ideas": [1]})
    assert first.status_code == 201
    again = console.post(address, json={"ideas": [1, 2]})
    assert again.status_code == 409
    error = again.get_json()["error"]
    assert error["code"] == "already_promoted"
    assert (error["params"]["draft"], error["params"]["rest"]) == (first.get_json()["draft"], [2])
    rest = console.post(address, json={"ideas": [2], "into": error["params"]["innovation"]})
    assert (rest.status_code, rest.get_json()["draft"]) == (201, first.get_json()["draft"])


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"{}",
        b'{"ideas": []}',
        b'{"ideas": ["1"]}',
        b'{"ideas": [0]}',
        b'{"ideas": [9999999999]}',
        b'{"ideas": [1], "more": 1}',
        b'{"ideas": [1], "into": "x"}',
        b"\xff",
    ],
)
def test_S5_a_promotion_of_another_shape_is_refused(site: Site, cast: Cast, body: bytes) -> None:
    answer = site.as_(cast.fon).post(f"/api/v1/workshops/{cast.workshop}/promotions", data=body)
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (400, "bad_request")


def test_a_facilitator_of_another_workshop_promotes_nothing_here(site: Site, cast: Cast) -> None:
    answer = site.as_(cast.gun).post(f"/api/v1/workshops/{cast.workshop}/promotions", json={"ideas": [1]})
    assert answer.status_code == 403


def test_english_left_behind_is_pointed_out(site: Site, storage: Storage, cast: Cast, desk: str) -> None:
    entry = desk.rpartition("/")[2]
    with storage.transaction() as tx:
        editing.save(tx, cast.nok, entry, COMPLETE, 1, 1)
        editing.submit(tx, cast.nok, entry, 2, 2)
        editing.send_back(tx, cast.som, entry, 2, "เพิ่มผล", 3)
    site.as_(cast.nok).post(desk, data=TYPED | {"based_on": 2, "summary_th": "สรุปใหม่", "then": "submit"})
    page = site.as_(cast.som).get(desk).text
    assert "สิ่งที่เปลี่ยนจากฉบับที่ 2" in page
    assert page.count("อังกฤษยังไม่ตามไทย") == 1
