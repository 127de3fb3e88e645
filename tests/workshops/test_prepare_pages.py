"""Preparing a workshop on pages that need no script: nothing typed is lost, and nobody else gets in."""

from __future__ import annotations

import re

import pytest

from govlab.access import NOBODY, Actor
from govlab.activities.registry import KINDS
from govlab.storage import Storage
from govlab.workshops import kinds, queries
from govlab.workshops.agenda import Plan
from govlab.workshops.tables import Activity, Challenge, Workshop
from tests.workshops.cast import NOW_MS, Cast, draft, put_in_state
from tests.workshops.conftest import Site

AWKWARD = "“คิว” 'ยาว' \"มาก\" <b>&"
AWKWARD_SHOWN = "“คิว” &#39;ยาว&#39; &#34;มาก&#34; &lt;b&gt;&amp;"


@pytest.fixture(autouse=True)
def signed_in(site: Site, cast: Cast) -> None:
    site.reader = cast.nok


def agenda_of(storage: Storage, workshop: Workshop) -> list[Activity]:
    with storage.reading() as session:
        return queries.agenda(session, workshop.id)


def typed(workshop: Workshop, **change: str) -> dict[str, str]:
    """The set-up form as it stands."""
    form = {
        "challenge": workshop.challenge_id,
        "title": workshop.title,
        "day": "",
        "clock": "",
        "minutes_1": "15",
        "minutes_2": "8",
        "action": "save",
    }
    return form | change


def test_a_challenge_leads_to_its_first_workshop_and_its_agenda(site: Site, cast: Cast) -> None:
    stated = site.post("/challenges/new", {"agency": cast.agency, "title": AWKWARD, "description": ""})
    with site.storage.reading() as session:
        challenge = session.query(Challenge).one()
    assert challenge.title == AWKWARD
    assert stated.location == f"/workshops/new?challenge={challenge.id}"
    page = site.get(stated.location).text
    assert f'value="{challenge.id}" selected' in page
    made = site.post(
        "/workshops/new", {"challenge": challenge.id, "title": AWKWARD, "day": "9 ธ.ค. 2568", "clock": "13.30 น."}
    )
    with site.storage.reading() as session:
        workshop = session.query(Workshop).one()
    assert made.location == f"/workshops/{workshop.id}/edit#agenda"
    assert (workshop.title, workshop.state) == (AWKWARD, "draft")
    assert workshop.starts_ms == NOW_MS + 4 * 3_600_000 + 30 * 60_000


MISTAKES = [
    ({"title": ""}, "โปรดกรอกช่องนี้"),
    ({"title": "ก" * 121}, "ยาวเกินไป 1 ตัวอักษร"),
    ({"challenge": "elsewhere"}, "โปรดเลือกจากรายการ"),
    ({"day": "8 ธ.ค. 2568"}, "วันที่นี้ผ่านไปแล้ว"),
    ({"day": "31 ก.พ. 2569"}, "ยังอ่านวันที่นี้ไม่ได้"),
    ({"day": "พรุ่งนี้"}, "ยังอ่านวันที่นี้ไม่ได้"),
    ({"day": "8 ธ.ค. 2568", "clock": "เช้า"}, "วันที่นี้ผ่านไปแล้ว"),
    ({"day": ""}, "ใส่วันที่ของเวลานี้ด้วย"),
    ({"clock": ""}, "ใส่เวลาเริ่มด้วย"),
    ({"clock": "25.00"}, "ยังอ่านเวลานี้ไม่ได้"),
    ({"minutes_1": "0"}, "ใส่เวลา 1 ถึง 240 นาที"),
    ({"minutes_1": "241"}, "ใส่เวลา 1 ถึง 240 นาที"),
    ({"minutes_1": "ครึ่งชั่วโมง"}, "โปรดใส่จำนวนเต็ม"),
]


def test_P13_what_is_wrong_is_said_and_everything_typed_is_kept(site: Site, cast: Cast) -> None:
    workshop = draft(site.storage, cast)
    for mistake, said in MISTAKES:
        form = typed(workshop, title=AWKWARD, day="10/12/2568", clock="09:00", minutes_2="33") | mistake
        page = site.post(f"/workshops/{workshop.id}/edit", form)
        assert page.status_code == 200
        assert said in page.text
        assert 'class="summary-err"' in page.text
        assert (f'value="{AWKWARD_SHOWN}"' in page.text) == ("title" not in mistake)
        for name in ("day", "clock", "minutes_1", "minutes_2"):
            assert f'value="{form[name]}"' in page.text
    with site.storage.reading() as session:
        assert queries.workshop(session, workshop.id).title == workshop.title


def test_a_button_saves_all_that_was_typed_and_then_does_its_work(site: Site, cast: Cast) -> None:
    workshop = draft(site.storage, cast)
    address = f"/workshops/{workshop.id}/edit"
    moved = site.post(address, typed(workshop, title="ใหม่", minutes_1="", minutes_2="12", action="up:2"))
    assert moved.location == f"{address}#activity-2"
    assert [(a.no, a.duration_s) for a in agenda_of(site.storage, workshop)] == [(2, 720), (1, None)]
    site.post(address, typed(workshop, title="ใหม่", minutes_1="", action="add:opinion"))
    added = agenda_of(site.storage, workshop)[-1]
    assert (added.no, added.kind, added.prompt) == (3, "opinion", "")
    site.post(address, typed(workshop, title="ใหม่", minutes_1="", minutes_3="15", action="remove:2"))
    assert [a.no for a in agenda_of(site.storage, workshop)] == [1, 3]
    with site.storage.reading() as session:
        assert queries.workshop(session, workshop.id).title == "ใหม่"


def test_S5_an_unknown_button_is_refused(site: Site, cast: Cast) -> None:
    workshop = draft(site.storage, cast)
    for action in ("explode", "up:x", "up:", "add:seance", "remove:-1"):
        assert site.post(f"/workshops/{workshop.id}/edit", typed(workshop, action=action)).status_code == 400


def test_scheduling_without_prompts_says_which_and_keeps_the_rest(site: Site, cast: Cast) -> None:
    workshop = draft(site.storage, cast, plans=(Plan("brainstorm", "ระดมความคิด"), Plan("dots", "จุด", "ไอเดียใด")))
    address = f"/workshops/{workshop.id}/edit"
    page = site.post(address, typed(workshop, title="ใหม่", action="publish"))
    assert page.status_code == 200
    assert (
        f'href="/workshops/{workshop.id}/activities/1"' in page.text.split('class="summary-err"')[1].split("</ul>")[0]
    )
    with site.storage.reading() as session:
        stored = queries.workshop(session, workshop.id)
    assert (stored.title, stored.state) == ("ใหม่", "draft")


def test_a_scheduled_workshop_shows_its_code_and_can_change_it(site: Site, cast: Cast) -> None:
    workshop = draft(site.storage, cast)
    address = f"/workshops/{workshop.id}/edit"
    site.post(address, typed(workshop, action="publish"))
    with site.storage.reading() as session:
        code = queries.workshop(session, workshop.id).code or ""
    assert f"{code[:4]} {code[4:]}" in site.get(address).text
    site.post(address, typed(workshop, action="new_code"))
    assert f"{code[:4]} {code[4:]}" not in site.get(address).text


def test_a_day_that_was_right_when_saved_may_stay(site: Site, cast: Cast) -> None:
    workshop = draft(site.storage, cast)
    address = f"/workshops/{workshop.id}/edit"
    site.post(address, typed(workshop, day="9 ธ.ค. 2568", clock="10.00"))
    site.now_ms.advance(2 * 86_400)
    saved = site.post(address, typed(workshop, day="9 ธันวาคม 2568", clock="10.00", title="ช้าไปสองวัน"))
    assert saved.status_code == 302


@pytest.mark.parametrize("kind", [kind.FACE for kind in KINDS], ids=lambda face: face.name)
def test_a_kinds_default_words_are_there_in_english_too(kind: kinds.KindFace) -> None:
    thai = kinds.read_settings(kind.name, {})
    english = kinds.read_settings(kind.name, kind.english)
    with_words = {name for name, value in thai.items() if re.search("[ก-๙]", str(value))}
    assert set(kind.english) == with_words
    assert not re.search("[ก-๙]", str(english))


def test_an_activity_that_is_added_in_english_is_in_english(site: Site, cast: Cast) -> None:
    workshop = draft(site.storage, cast)
    address = f"/workshops/{workshop.id}/edit"
    site.get(f"{address}?lang=en")
    site.post(address, typed(workshop, action="add:poll"))
    assert agenda_of(site.storage, workshop)[-1].settings["answers"] == ["Yes", "No"]


def test_an_activity_is_edited_with_the_settings_of_its_kind(site: Site, cast: Cast) -> None:
    workshop = draft(site.storage, cast)
    address = f"/workshops/{workshop.id}/activities/2"
    assert 'name="setting_budget"' in site.get(address).text
    form = {
        "title": "จุด",
        "prompt": AWKWARD,
        "phase": "test",
        "minutes": "",
        "setting_budget": "7",
        "setting_per_idea": "3",
    }
    assert site.post(address, form).location == f"/workshops/{workshop.id}/edit#activity-2"
    edited = agenda_of(site.storage, workshop)[1]
    assert (edited.prompt, edited.phase, edited.duration_s) == (AWKWARD, "test", None)
    assert (edited.settings["budget"], edited.settings["per_idea"]) == (7, 3)


def test_P13_an_activity_with_a_mistake_keeps_what_was_typed(site: Site, cast: Cast) -> None:
    workshop = draft(site.storage, cast)
    form = {"title": "จุด", "prompt": AWKWARD, "phase": "test", "minutes": "9"}
    settings = {"setting_budget": "7", "setting_per_idea": "3"}
    for mistake in ({"setting_budget": "0"}, {"setting_budget": "มาก"}, {"prompt": ""}, {"title": ""}, {"phase": "x"}):
        page = site.post(f"/workshops/{workshop.id}/activities/2", form | settings | mistake)
        assert page.status_code == 200
        assert 'class="summary-err"' in page.text
        assert 'value="9"' in page.text
    assert agenda_of(site.storage, workshop)[1].prompt == "ไอเดียใดควรทำก่อน"


def test_colleagues_are_added_and_removed_by_name(site: Site, cast: Cast) -> None:
    workshop = draft(site.storage, cast)
    address = f"/workshops/{workshop.id}/facilitators"
    for email, said in [
        ("", "โปรดกรอกช่องนี้"),
        ("malee", "อีเมลยังไม่ครบ"),
        ("x@example.test", "ไม่พบบัญชี"),
        ("nok@example.test", "อยู่แล้ว"),
    ]:
        page = site.post(address, {"email": email})
        assert said in page.text
        assert f'value="{email}"' in page.text
    assert site.post(address, {"email": "Malee@example.test"}).status_code == 302
    assert "มาลี" in site.get(address).text
    gone = site.post(f"{address}/{cast.nok.person}/remove", page=address)
    assert gone.location == "/workshops/mine"
    assert site.get(address).status_code == 403


def test_the_last_facilitator_stays(site: Site, cast: Cast) -> None:
    workshop = draft(site.storage, cast)
    address = f"/workshops/{workshop.id}/facilitators"
    assert site.post(f"{address}/{cast.nok.person}/remove", page=address).location == address
    assert "ต้องมีวิทยากรอย่างน้อย 1 คน" in site.get(address).text


def test_a_screen_link_is_shown_once_and_revoked(site: Site, cast: Cast, workshop: Workshop) -> None:
    address = f"/workshops/{workshop.id}/screens"
    made = site.post(address)
    link = made.text.split('value="http://lab.example')[1].split('"')[0]
    assert link not in site.get(address).text
    screen = site.get(link)
    assert screen.status_code == 200
    assert workshop.qr_token not in screen.text  # it is within the drawing
    assert '"qr": "data:image/svg+xml' in screen.text
    assert screen.headers["Referrer-Policy"] == "no-referrer"
    revoke = site.get(address).text.split(f'action="{address}/')[1].split('"')[0]
    site.post(f"{address}/{revoke}", page=address)
    assert site.get(link).status_code == 404


def test_the_room_and_the_console_start_from_who_one_is(site: Site, cast: Cast, workshop: Workshop) -> None:
    console = site.get(f"/console/{workshop.id}").text
    assert '"as": "facilitator"' in console
    site.post(f"/j/{workshop.qr_token}", {"sector": "citizen", "consent": "y"})
    room = site.get(f"/room/{workshop.id}").text
    assert '"as": "participant"' in room
    assert '"person": "' in room


def test_a_draft_has_no_console_and_a_running_workshop_no_set_up(site: Site, cast: Cast) -> None:
    workshop = draft(site.storage, cast)
    assert site.get(f"/console/{workshop.id}").location == f"/workshops/{workshop.id}/edit"
    put_in_state(site.storage, workshop, "live")
    assert site.get(f"/workshops/{workshop.id}/edit").location == f"/workshops/{workshop.id}"


def test_S3_others_see_no_page_of_a_workshop_that_they_do_not_run(site: Site, cast: Cast) -> None:
    workshop = draft(site.storage, cast)
    for reader in (NOBODY, Actor(person="someone", grants=frozenset({("staff", None)}))):
        site.reader = reader
        for page in ("edit", "activities/1", "facilitators", "screens"):
            assert site.get(f"/workshops/{workshop.id}/{page}").status_code == 403
        for address in (f"/console/{workshop.id}", "/challenges/new", "/workshops/new"):
            assert site.get(address).status_code == 403
        assert site.get(f"/workshops/{workshop.id}").status_code == 404


def test_S6_no_page_changes_anything_by_being_read(site: Site, cast: Cast, workshop: Workshop) -> None:
    for address in (f"/workshops/{workshop.id}/screens/x/revoke", f"/workshops/{workshop.id}/facilitators/x/remove"):
        assert site.get(address).status_code == 405
        assert site.browser.post(address).status_code == 400
    for page in ("edit", "activities/1", "facilitators", "screens"):
        assert site.browser.post(f"/workshops/{workshop.id}/{page}").status_code == 400
    with site.storage.reading() as session:
        assert queries.workshop(session, workshop.id).version == workshop.version


def test_everyone_sees_what_is_on_and_no_code(site: Site, cast: Cast, workshop: Workshop) -> None:
    unseen = draft(site.storage, cast, title="ยังเป็นร่าง")
    site.reader = NOBODY
    for lang in ("th", "en"):
        page = site.get(f"/workshops?lang={lang}").text
        assert workshop.title in page
        assert unseen.title not in page
        about = site.get(f"/workshops/{workshop.id}").text
        assert "เราจะทำ" in about
        for text in (page, about, site.get("/").text):
            assert (workshop.code or "-") not in text
            assert workshop.qr_token not in text
    assert workshop.title in site.get("/").text


def test_closed_workshops_are_listed_page_by_page(site: Site, cast: Cast) -> None:
    for no in range(21):
        put_in_state(site.storage, draft(site.storage, cast, title=f"ครั้งที่ {no:02}"), "closed", NOW_MS + no)
    first, second = site.get("/workshops").text, site.get("/workshops?page=2").text
    assert "ครั้งที่ 20" in first
    assert "ครั้งที่ 00" not in first
    assert "ครั้งที่ 00" in second
    assert site.get("/workshops?page=0").status_code == 404
