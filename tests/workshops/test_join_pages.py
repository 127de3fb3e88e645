"""Entering a room: typed code, QR, coming back, moving; and what other programs send."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from govlab.access import Actor
from govlab.storage import Storage
from govlab.workshops import joining, moving
from govlab.workshops.codes import shown
from govlab.workshops.failures import Failures
from govlab.workshops.seats import cookie_base, seat_of, seat_of_token
from govlab.workshops.tables import Participant, Workshop
from tests.rig.clock import Clock
from tests.workshops.cast import NOW_MS, Cast, put_in_state
from tests.workshops.conftest import Site, make_site

FEW = 5
ME = {"sector": "citizen", "name": "ป้าน้อย", "consent": "y"}


def join(site: Site, workshop: Workshop, **data: Any) -> str:
    """Join by QR; returns the address that one is sent to."""
    return site.post(f"/j/{workshop.qr_token}", {**ME, **data}).location


def my_token(site: Site, workshop: Workshop) -> str | None:
    cookie = site.browser.get_cookie(cookie_base(workshop.id), "localhost")
    return cookie and cookie.value


def participants(storage: Storage) -> list[Participant]:
    with storage.reading() as session:
        return session.query(Participant).all()


def test_without_a_code_the_page_asks_for_one(site: Site) -> None:
    page = site.get("/join")
    assert page.status_code == 200
    assert 'name="code"' in page.text


def test_a_typed_code_shows_the_workshop_before_anything_is_sent(site: Site, workshop: Workshop) -> None:
    page = site.get("/join", query_string={"code": shown(workshop.code or "").lower()})
    assert workshop.title in page.text
    assert "สำนักงานสาธารณสุขริมธาร" in page.text
    assert participants(site.storage) == []


def test_T2_nothing_is_ticked_for_the_person(site: Site, workshop: Workshop) -> None:
    assert "checked" not in site.get(f"/j/{workshop.qr_token}").text


def test_an_unknown_code_is_said_beside_the_field_and_kept(site: Site) -> None:
    for typed in ("K7PM 4XQT", "ABC", "รหัส", '"><script>', "🙂" * 40):
        page = site.get("/join", query_string={"code": typed, "lang": "th"})
        assert page.status_code == 404
        assert "ไม่พบรหัสนี้" in page.text
        assert "<script>" not in page.text.replace('<script type="module"', "")
        assert site.get("/join", query_string={"code": typed, "lang": "en"}).text.count("Code not found") == 1


def test_joining_sets_a_cookie_that_no_script_reads_and_goes_into_the_room(site: Site, workshop: Workshop) -> None:
    answer = site.post("/join", {**ME, "code": workshop.code}, page=f"/join?code={workshop.code}")
    assert answer.location == f"/room/{workshop.id}"
    cookie = next(c for c in answer.headers.getlist("Set-Cookie") if c.startswith("seat_"))
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert f"Max-Age={180 * 86_400}" in cookie
    with site.storage.reading() as session:
        seat = seat_of_token(session, my_token(site, workshop))
    assert seat
    assert (seat.name, seat.sector, seat.workshop) == ("ป้าน้อย", "citizen", workshop.id)


def test_S7_over_https_the_cookie_is_bound_to_the_host(
    storage: Storage, clock: Clock, workshop: Workshop, tmp_path: Path
) -> None:
    site = make_site(storage, clock, tmp_path, public_url="https://lab.example")
    token = site.browser.get(f"/j/{workshop.qr_token}", base_url="https://lab.example").text.split(
        'name="csrf_token" value="'
    )[1]
    answer = site.browser.post(
        f"/j/{workshop.qr_token}",
        data={**ME, "csrf_token": token.split('"')[0]},
        base_url="https://lab.example",
        headers={"Referer": f"https://lab.example/j/{workshop.qr_token}"},
    )
    cookie = next(c for c in answer.headers.getlist("Set-Cookie") if "seat_" in c)
    assert cookie.startswith("__Host-seat_")
    assert "Secure" in cookie


def test_P13_what_is_missing_is_said_and_what_was_typed_is_kept(site: Site, workshop: Workshop) -> None:
    mistakes = [
        ({"sector": ""}, "เลือกภาคส่วนของคุณก่อนเข้าร่วม"),
        ({"sector": "alien"}, "โปรดเลือกจากรายการ"),
        ({"consent": ""}, "ติ๊กยินยอมก่อนเข้าร่วม"),
        ({"name": "ก" * 61}, "ยาวเกินไป 1 ตัวอักษร"),
    ]
    for mistake, said in mistakes:
        typed = {"sector": "academic", "name": "“ครู” O'Brien", "consent": "y"} | mistake
        page = site.post(f"/j/{workshop.qr_token}", {key: value for key, value in typed.items() if value})
        assert page.status_code == 200
        assert said in page.text
        assert 'href="#' in page.text
        assert ("“ครู” O&#39;Brien" in page.text) == ("name" not in mistake)
        assert ('value="academic" required checked' in page.text) == ("sector" not in mistake)
    assert participants(site.storage) == []


def test_A6_who_has_a_seat_is_asked_nothing_again(site: Site, workshop: Workshop) -> None:
    join(site, workshop)
    for again in (f"/j/{workshop.qr_token}", f"/join?code={workshop.code}"):
        answer = site.get(again)
        assert (answer.status_code, answer.location) == (302, f"/room/{workshop.id}")
    assert len(participants(site.storage)) == 1


def test_a_closed_workshop_says_so_kindly(site: Site, workshop: Workshop) -> None:
    put_in_state(site.storage, workshop, "closed", NOW_MS)
    for address in (f"/j/{workshop.qr_token}", f"/join?code={workshop.code}"):
        page = site.get(address)
        assert page.status_code == 410
        assert "เวิร์กช็อปนี้ปิดแล้ว" in page.text


def test_V4_a_draft_lets_nobody_in_and_tells_nothing(site: Site, workshop: Workshop) -> None:
    put_in_state(site.storage, workshop, "draft")
    for address in (f"/j/{workshop.qr_token}", f"/join?code={workshop.code}"):
        page = site.get(address)
        assert page.status_code == 404
        assert workshop.title not in page.text


def test_S6_a_form_from_elsewhere_is_refused(site: Site, workshop: Workshop) -> None:
    for address in ("/join", f"/j/{workshop.qr_token}"):
        assert site.browser.post(address, data={**ME, "code": workshop.code}).status_code == 400
    assert participants(site.storage) == []


def test_the_room_opens_only_with_a_seat(site: Site, workshop: Workshop) -> None:
    answer = site.get(f"/room/{workshop.id}")
    assert answer.location == "/join"
    site.browser.set_cookie(cookie_base(workshop.id), "made-up")
    assert site.get(f"/room/{workshop.id}").location == "/join"


def test_a_seat_of_one_workshop_opens_no_other(site: Site, workshop: Workshop) -> None:
    join(site, workshop)
    token = my_token(site, workshop)
    other = "01900000-0000-7000-8000-00000000abcd"
    site.browser.set_cookie(cookie_base(other), token or "")
    assert site.get(f"/room/{other}").location == "/join"


def test_who_was_removed_is_told_so(site: Site, workshop: Workshop) -> None:
    join(site, workshop)
    with site.storage.transaction() as tx:
        tx.session.query(Participant).one().removed_ms = NOW_MS
    for address in (f"/room/{workshop.id}", f"/room/{workshop.id}/continue", f"/j/{workshop.qr_token}"):
        page = site.get(address)
        assert page.status_code == 403
        assert "นำคุณออกจากห้องนี้" in page.text


def test_one_continues_elsewhere_by_a_link_that_works_once(site: Site, workshop: Workshop) -> None:
    join(site, workshop)
    address = f"/room/{workshop.id}/continue"
    assert "เปิดในเบราว์เซอร์" in site.get(address).text
    page = site.post(address)
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert "noindex" in page.headers["X-Robots-Tag"]
    assert page.headers["Cache-Control"] == "no-store"
    link = page.text.split('value="http://lab.example')[1].split('"')[0]

    elsewhere = make_other_browser(site)
    assert workshop.title in elsewhere.get(link).text
    assert my_token(elsewhere, workshop) is None
    assert elsewhere.browser.post(link).status_code == 400
    assert elsewhere.post(link).location == f"/room/{workshop.id}"
    assert len(participants(site.storage)) == 1
    with site.storage.reading() as session:
        assert seat_of_token(session, my_token(elsewhere, workshop)) == seat_of_token(session, my_token(site, workshop))
    used = elsewhere.get(link)
    assert used.status_code == 410
    assert "ลิงก์นี้ใช้ไปแล้ว" in used.text


def test_S6_over_https_moving_asks_for_the_token_and_not_for_a_referrer(
    storage: Storage, clock: Clock, workshop: Workshop, tmp_path: Path
) -> None:
    with storage.transaction() as tx:
        seat, _ = joining.join(tx, tx.session.get_one(Workshop, workshop.id), "citizen", None, True, None, NOW_MS)
        link = f"/move/{moving.make_link(tx, seat_of(seat), NOW_MS)}"
    https = {"base_url": "https://lab.example"}
    browser = make_site(storage, clock, tmp_path, public_url="https://lab.example").browser
    token = browser.get(link, **https).text.split('name="csrf_token" value="')[1].split('"')[0]
    assert browser.post(link, **https).status_code == 400
    assert browser.post(link, data={"csrf_token": token}, **https).location == f"/room/{workshop.id}"


def test_P13_an_account_holder_is_one_participant_on_two_devices(site: Site, cast: Cast, workshop: Workshop) -> None:
    site.reader = cast.malee
    join(site, workshop)
    make_other_browser(site).post(f"/j/{workshop.qr_token}", ME)
    assert [one.person_id for one in participants(site.storage)] == [cast.malee.person]


class TestOtherPrograms:
    """POST /api/v1/join."""

    def ask(self, site: Site, workshop: Workshop, **change: Any) -> Any:
        body = {"code": workshop.code, "sector": "private", "consent": True} | change
        return site.browser.post("/api/v1/join", json={key: v for key, v in body.items() if v is not ...})

    def test_a_guest_gets_the_workshop_and_a_token(self, site: Site, workshop: Workshop) -> None:
        answer = self.ask(site, workshop, name="Ann")
        assert answer.status_code == 200
        assert answer.json["workshop"] == workshop.id
        with site.storage.reading() as session:
            seat = seat_of_token(session, answer.json["token"])
        assert seat
        assert (seat.name, seat.sector) == ("Ann", "private")
        assert "Set-Cookie" not in answer.headers

    def test_a_sign_in_makes_no_difference(self, site: Site, cast: Cast, workshop: Workshop) -> None:
        site.reader = Actor(person=cast.malee.person)
        self.ask(site, workshop)
        assert participants(site.storage)[0].person_id is None

    def test_S5_each_mistake_has_its_code(self, site: Site, workshop: Workshop) -> None:
        mistakes: list[tuple[dict[str, Any], int, str, str | None]] = [
            ({"extra": 1}, 400, "bad_request", "extra"),
            ({"consent": "yes"}, 400, "bad_request", "consent"),
            ({"consent": 1}, 400, "bad_request", "consent"),
            ({"consent": ...}, 400, "bad_request", "consent"),
            ({"code": 7}, 400, "bad_request", "code"),
            ({"name": ["x"]}, 400, "bad_request", "name"),
            ({"consent": False}, 400, "consent_missing", None),
            ({"sector": "alien"}, 400, "sector_unknown", None),
            ({"name": "ก" * 61}, 400, "name_too_long", None),
            ({"code": "K7PM4XQT"}, 404, "code_unknown", None),
        ]
        for change, status, code, field in mistakes:
            answer = self.ask(site, workshop, **change)
            error = answer.json["error"]
            assert (answer.status_code, error["code"], error["params"].get("field")) == (status, code, field)
        assert participants(site.storage) == []

    def test_S5_what_is_no_request_is_refused_without_a_traceback(self, site: Site) -> None:
        for body in (b"", b"{", b"[]", b"null", b"\xff\xfe", b'"x"'):
            answer = site.browser.post("/api/v1/join", data=body, content_type="application/json")
            assert answer.status_code == 400
            assert answer.json
            assert answer.json["error"]["code"] == "bad_request"

    def test_P13_a_guesser_is_held_up_and_a_hall_that_scans_is_not(
        self, site: Site, workshop: Workshop, clock: Clock
    ) -> None:
        few_failures(site)
        for _ in range(FEW):
            assert self.ask(site, workshop, code="K7PM4XQT").status_code == 404
        held = self.ask(site, workshop)
        assert (held.status_code, held.json["error"]["retry"]) == (429, True)
        assert held.json["error"]["params"]["retry_after_ms"] > 0
        assert site.get(f"/join?code={workshop.code}").status_code == 429
        assert site.get(f"/j/{workshop.qr_token}").status_code == 200
        clock.advance(1)
        assert self.ask(site, workshop).status_code == 200

    def test_P13_right_codes_are_never_counted(self, site: Site, workshop: Workshop) -> None:
        few_failures(site)
        for _ in range(FEW + 5):
            assert site.get(f"/join?code={workshop.code}").status_code == 200


def few_failures(site: Site) -> None:
    """A smaller limit of the same kind: the real one, and the arithmetic, are in test_failures.py."""
    site.flask.extensions["govlab.code_failures"] = Failures(per_address=(FEW, 2.0))


def make_other_browser(site: Site) -> Site:
    other = Site.__new__(Site)
    other.__dict__.update(site.__dict__)
    other.browser = site.flask.test_client()
    return other
