"""Every page, empty, filled and with its form refused, in both languages: no fault on a phone, none at a desk (A7).

What all visitors share is in test_frame.py, the live surfaces in test_every_state.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Page, expect

from govlab.accounts.example import ADMINISTRATOR, FACILITATOR, REVIEWER, STAFF
from govlab.app import create_app
from govlab.settings import Settings
from govlab.storage import Storage
from govlab.storage.migrate import migrate
from tests.journeys import test_frame
from tests.journeys.held_room import TITLE, HeldRoom
from tests.journeys.pair import Pair
from tests.journeys.people import code_of, workshop_of
from tests.journeys.reach import faults
from tests.rig.server import Server

OpenPage = Callable[..., Page]

VISITOR = ["/sign-in", "/join", "/workshops", "/workshops/{live}", "/innovations", "/innovations/{entry}"]
DOORS = ["/j/{no_token}", "/move/{no_token}", "/invitations/{no_token}"]
PARTICIPANT = ["/room/{live}/continue"]
PREPARES = [
    "/account",
    "/workshops/mine",
    "/challenges/new",
    "/workshops/new",
    "/workshops/{live}/edit",
    "/workshops/{live}/activities/{no}",
    "/workshops/{live}/methods",
    "/workshops/{live}/methods/{method}",
    "/workshops/{live}/ready-agendas",
    "/workshops/{live}/join-sheet",
    "/workshops/{live}/paper",
    "/workshops/{live}/rehearsal",
    "/workshops/{live}/seat-codes",
    "/workshops/{live}/report",
    "/workshops/{live}/moderation",
    "/workshops/{live}/facilitators",
    "/workshops/{live}/screens",
]
DESK = ["/desk", "/desk/comments", "/desk/innovations/{innovation}"]
PEOPLE = ["/people", "/people/new", "/people/{person}", "/people/{person}/close"]
AGENCIES = ["/agencies", "/agencies/new", "/agencies/{agency}"]
# Looked at in tests/journeys/test_replay.py and test_seat_codes.py.
CLOSED = ["/workshops/{workshop}/replay", "/workshops/{workshop}/seat-codes/{made_ms}/slips"]
LIVE = ["/room/{live}", "/console/{live}", "/screen/{token}"]
NO_PAGES = ("/api/", "/static/", "/livez", "/favicon.svg", "/w/")
FILES = (".json", ".csv", "/pictures/{}")


def test_no_page_is_left_out(tmp_path: Path) -> None:
    here = [*VISITOR, *DOORS, *PARTICIPANT, *PREPARES, *DESK, *PEOPLE, *AGENCIES, *LIVE, *CLOSED, *test_frame.PAGES]
    walked = {re.sub("{.*?}", "{}", path) for path in here}
    pages = {rule for rule in _rules(tmp_path) if not rule.startswith(NO_PAGES) and not rule.endswith(FILES)}
    assert pages <= walked


def test_A7_what_a_visitor_sees(example: Server, room: HeldRoom, open_page: OpenPage) -> None:
    room.facilitator.say("start")
    room.facilitator.say("close")
    visitor = Pair(open_page, example.url)
    for page in visitor.both:
        page.goto(f"{example.url}/innovations")
    entry = _last_part(visitor.thai, "main .hit a")
    visitor.see(*(path.format(live=workshop_of(example), entry=entry) for path in VISITOR))
    visitor.send("form[action$='/comments']")
    visitor.send("form[action$='/comments']", name="ยายคำ", email="kham@example.com", text="ดีมาก")
    visitor.see(*(path.format(no_token="a" * 22) for path in DOORS))
    visitor.see(
        "/innovations?q=Smart+SOC",
        "/innovations?q=ไม่มีเรื่องนี้แน่",
        "/innovations?type=service&stage=pilot&stage=idea",
        "/innovations/smart-soc-it-monitoring",
        "/join?code=WRNGCDE2",
        f"/join?code={room.code}",
        f"/join?code={code_of(example)}",
    )
    visitor.send()
    visitor.see("/sign-in")
    visitor.send("form[action='/sign-in']")
    visitor.send("form[action='/sign-in']", email="nobody@example.test", password="wrong")
    assert visitor.wrong == ""


def test_A7_what_a_participant_sees_beside_the_room(example: Server, open_page: OpenPage) -> None:
    participant = Pair(open_page, example.url)
    participant.join(code_of(example))
    participant.see(*(path.format(live=workshop_of(example)) for path in PARTICIPANT))
    participant.send()
    links = [page.locator("main input, main textarea").first.input_value() for page in participant.both]
    for page, link in zip(participant.both, links, strict=True):
        page.goto(link)
    participant.look()
    assert participant.wrong == ""


def test_A7_what_a_facilitator_prepares(example: Server, open_page: OpenPage) -> None:
    facilitator = Pair(open_page, example.url)
    facilitator.sign_in(FACILITATOR)
    facilitator.see(*(path.format(live=workshop_of(example), no=1, method="dot_voting") for path in PREPARES))
    facilitator.send()
    facilitator.see(f"/workshops/{workshop_of(example)}/facilitators")
    facilitator.send("main form.panel")
    facilitator.see("/account")
    facilitator.send("form[action='/account/name']", name="")
    facilitator.send("form[action='/account/password']")
    facilitator.see("/challenges/new")
    facilitator.send()
    facilitator.see("/workshops/new")
    facilitator.send()
    facilitator.send(title="ห้องยาที่ไม่ต้องรอ")
    for way in ("button[value=methods]", ".method-card a", ".method-detail button", "button[value=ready_agendas]"):
        _follow(facilitator, way)
        facilitator.look()
    _follow(facilitator, ".ready-agendas button")
    for page in facilitator.both:
        with page.expect_navigation():
            page.locator("button[value^='add:']").first.click()
    facilitator.look()
    for page in facilitator.both:
        page.locator("button[value=publish]").click()
        page.locator(".summary-err").wait_for()
    facilitator.look()
    for page in facilitator.both:
        with page.expect_navigation():
            page.locator(".step .edit").first.click()
    facilitator.look()
    facilitator.send(title="", prompt="", minutes="มาก")
    facilitator.see("/people")
    assert facilitator.wrong == ""


def test_A7_what_staff_write_and_review(example: Server, open_page: OpenPage) -> None:
    staff = Pair(open_page, example.url)
    staff.sign_in(FACILITATOR)
    staff.thai.goto(f"{example.url}/workshops")
    finished = _last_part(staff.thai, f"section[aria-labelledby=closed] .rows a:not(:has-text('{TITLE}'))")
    draft = staff.post(staff.thai, f"/api/v1/workshops/{finished}/promotions", {"ideas": [2, 3]}).json()["draft"]
    staff.sign_in(REVIEWER, STAFF)
    staff.see("/desk", "/desk?state=published", "/desk?state=returned", "/desk/comments", "/desk/comments?state=shown")
    staff.see("/desk/comments?state=refused", draft)
    reviewer, writer = staff.both
    _submit(writer, title_th="")
    staff.look()
    _submit(writer, title_th="รับยาที่ร้านใกล้บ้าน", summary_th="ผู้ป่วยรับยาที่ร้านใกล้บ้าน")
    reviewer.reload()
    staff.look()
    reviewer.locator("form[action$=decision] button").click()
    reviewer.locator(".summary-err").wait_for()
    staff.see("/desk?state=in_review")
    _decide(reviewer, example.url + draft, "returned", reason="บอกว่าใครจ่ายค่าส่ง")
    staff.see(draft)
    late = writer.context.new_page()
    late.goto(example.url + draft)
    _submit(writer, summary_th="ผู้ป่วยรับยาที่ร้านใกล้บ้าน ร้านเป็นผู้ส่งรายงาน")
    _submit(late, summary_th="ผู้ป่วยรับยาที่ร้านใดก็ได้")
    expect(late.locator("[aria-labelledby=differences]")).to_be_visible()
    assert faults(late) == []
    _decide(reviewer, example.url + draft, "accepted")
    staff.see(draft, "/desk?state=published")
    assert staff.wrong == ""


def test_A7_what_an_administrator_keeps(example: Server, open_page: OpenPage) -> None:
    administrator = Pair(open_page, example.url)
    administrator.sign_in(ADMINISTRATOR)
    page = administrator.thai
    page.goto(f"{example.url}/people?q=malee")
    person = _last_part(page, "main .people a")
    page.goto(f"{example.url}/agencies")
    agency = _last_part(page, "main .rows a")
    administrator.see(*(path.format(person=person, agency=agency) for path in PEOPLE + AGENCIES))
    administrator.send(name_th="")
    administrator.see("/people?q=ไม่มีใคร", "/people/new")
    administrator.send()
    for number, each in enumerate(administrator.both):
        each.locator("[name=name]").fill("วันดี มาใหม่")
        each.locator("[name=email]").fill(f"wandee{number}@example.test")
    administrator.send()
    link = administrator.english.locator("#link").input_value()
    administrator.see(link.removeprefix(example.url))
    administrator.send(password="สั้น")
    assert administrator.wrong == ""


def _follow(pair: Pair, way: str) -> None:
    """Press the first button or link of that selector, on both pages."""
    for page in pair.both:
        with page.expect_navigation():
            page.locator(way).first.click()


def _last_part(page: Page, link: str) -> str:
    """What a link's address ends with: the key of what it leads to."""
    return (page.locator(link).first.get_attribute("href") or "").split("/")[-1]


def _submit(writer: Page, **typed: str) -> None:
    """Write, choose a type and a stage, and hand it in for review."""
    for name, text in typed.items():
        writer.locator(f"[name={name}]").fill(text)
    writer.locator("[name=type]").select_option("service_delivery")
    writer.locator("[name=stage]").select_option("idea")
    with writer.expect_navigation():
        writer.locator("button[value=submit]").click()


def _decide(reviewer: Page, address: str, verdict: str, reason: str = "") -> None:
    reviewer.goto(address)
    reviewer.locator(f"[name=verdict][value={verdict}]").check()
    reviewer.locator("[name=reason]").fill(reason)
    with reviewer.expect_navigation():
        reviewer.locator("form[action$=decision] button").click()


def _rules(folder: Path) -> set[str]:
    """The addresses that GovLab answers to GET, with {} for what varies."""
    url = f"sqlite:///{folder / 'govlab.db'}"
    storage = Storage(url)
    migrate(storage)
    storage.close()
    made = create_app(Settings(secret_key="only-for-tests-" * 3, database_url=url))
    rules = [rule for rule in made.flask.url_map.iter_rules() if "GET" in (rule.methods or ())]
    made.storage.close()
    return {re.sub("<.*?>", "{}", rule.rule) for rule in rules}
