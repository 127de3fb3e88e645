"""V3 on every surface: codes are made and printed, a slip opens a vote once, by keyboard and by taps (A1, A2, A7)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from govlab.accounts.example import FACILITATOR
from tests.journeys.held_room import HeldRoom, Hold
from tests.journeys.keyboard import tab_to
from tests.journeys.pair import Pair
from tests.journeys.people import join, sign_in
from tests.journeys.reach import DESKTOP, NARROW

OpenPage = Callable[..., Page]
AGENDA = [
    {"kind": "brainstorm", "title": "เล่าประสบการณ์", "prompt": "คุณรอนานที่สุดที่จุดไหน"},
    {
        "kind": "poll",
        "title": "ลงมติ",
        "prompt": "เห็นชอบให้ทดลองที่โรงพยาบาลของเราหรือไม่",
        "settings": {"answers": ["เห็นชอบ", "ไม่เห็นชอบ"], "per_seat": True},
    },
]
VOTE = 2
NO_SLIP = "ไม่พบรหัสที่นั่งนี้"
TAKEN = "มีผู้ใช้รหัสที่นั่งนี้แล้ว"


@pytest.fixture
def room(hold: Hold) -> HeldRoom:
    """A room whose vote is one per seat."""
    return hold(AGENDA)


def made(open_page: OpenPage, room: HeldRoom, count: int) -> list[str]:
    """The facilitator makes codes and opens the slips; what is printed on them."""
    page = open_page(width=DESKTOP)
    sign_in(page, room.url, FACILITATOR)
    page.goto(f"{room.url}/workshops/{room.workshop}/seat-codes")
    page.locator("input[name=count]").fill(str(count))
    page.get_by_role("button", name="สร้างรหัสที่นั่ง").click()
    page.get_by_role("link", name="เปิดสลิปสำหรับพิมพ์").click()
    expect(page.locator(".slip")).to_have_count(count)
    return page.locator(".slip-code b").all_inner_texts()


def test_A7_seat_codes_in_every_state(room: HeldRoom, open_page: OpenPage, phones: Pair, consoles: Pair) -> None:
    first, second, _ = made(open_page, room, 3)
    pages = f"/workshops/{room.workshop}/seat-codes"
    slips = room.read(pages, r'"([^"]+/slips)"')
    consoles.see(pages, slips, f"/console/{room.workshop}")
    room.facilitator.say("start")
    room.facilitator.say("go_to", activity=VOTE)
    phones.look(".seat-code")
    consoles.look(".tools .num")
    for page in phones.both:
        page.locator(".seat-code input").fill("QQQQ 9999")
    phones.press(".seat-code [type=submit]", ".seat-code .failed")
    for page, code in zip(phones.both, (first, second), strict=True):
        page.locator(".seat-code input").fill(code)
    phones.press(".seat-code [type=submit]", "[role=radiogroup]")
    expect(consoles.thai.get_by_role("button", name="ใส่รหัสแล้ว 2 จาก 3")).to_be_visible()
    consoles.press(".tools .btn >> nth=0", "[role=dialog] #slip")
    consoles.english.keyboard.press("Escape")
    consoles.thai.locator("#slip").fill(first)
    consoles.thai.get_by_role("button", name="ให้ใช้รหัสนี้ได้ใหม่").click()
    phones.look(".seat-code, [role=radiogroup]")
    expect(phones.thai.locator(".seat-code")).to_be_visible()
    assert phones.wrong + consoles.wrong == ""


def test_V3_a_slip_opens_the_vote_once(room: HeldRoom, open_page: OpenPage) -> None:
    slip, other = made(open_page, room, 2)
    room.facilitator.say("start")
    scanned, typed = open_page(width=NARROW), open_page(width=NARROW)
    scanned.goto(f"{room.url}/join?code={room.code}&seat={slip.replace(' ', '')}")
    scanned.locator("input[name=sector]").first.check()
    scanned.locator("input[name=consent]").check()
    scanned.locator("main form button").last.click()
    scanned.wait_for_url(f"**/room/{room.workshop}")
    join(typed, room.url, room.code, "ประชาชน")
    expect(typed.locator("h1")).to_contain_text("คุณรอนานที่สุด")  # writing needs no code
    room.facilitator.say("go_to", activity=VOTE)
    scanned.locator(".pa").first.tap()
    expect(scanned.locator(".dock-s.saved")).to_be_visible()
    for code, words in (("2222 2222", NO_SLIP), (slip, TAKEN)):
        typed.locator(".seat-code input").fill(code)
        typed.locator(".seat-code [type=submit]").tap()
        expect(typed.locator(".seat-code .failed")).to_contain_text(words)
        expect(typed.locator(".seat-code input")).to_have_value(code)
    typed.locator(".seat-code input").fill(f" {other.lower()} ")
    typed.locator(".seat-code [type=submit]").tap()
    typed.locator(".pa").last.tap()
    expect(typed.locator(".dock-s.saved")).to_be_visible()
    typed.reload()
    expect(typed.locator(".pa :checked")).to_have_count(1)


def test_A1_a_code_by_keyboard_alone_and_who_has_none_looks(room: HeldRoom, open_page: OpenPage) -> None:
    (code,) = made(open_page, room, 1)
    room.facilitator.say("start")
    room.facilitator.say("go_to", activity=VOTE)
    page = open_page(width=NARROW)
    join(page, room.url, room.code, "ประชาชน")
    tab_to(page, page.locator(".seat-code .quiet"))
    page.keyboard.press("Enter")
    expect(page.locator("[role=radiogroup]")).to_be_visible()
    page.locator(".pa").first.tap()
    expect(page.locator(".toasts")).to_contain_text("หนึ่งเสียงต่อหนึ่งที่นั่ง")
    tab_to(page, page.get_by_role("button", name="ใส่รหัสที่นั่งเพื่อลงคะแนน"))
    page.keyboard.press("Enter")
    tab_to(page, page.locator(".seat-code input"))
    page.keyboard.type(code[:4])
    page.reload()
    expect(page.locator(".seat-code input")).to_have_value(code[:4])  # nothing typed is lost
    tab_to(page, page.locator(".seat-code input"))
    page.keyboard.press("End")
    page.keyboard.type(code[4:])
    page.keyboard.press("Enter")
    expect(page.locator("[role=radiogroup]")).to_be_visible()
    expect(page.locator("#asked")).to_be_focused()
