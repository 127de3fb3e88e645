"""A secret ballot on every surface: confirmed, cast once, told to nobody (V5), and no total before it is closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from govlab.accounts.example import FACILITATOR
from tests.journeys.held_room import HeldRoom, Hold
from tests.journeys.keyboard import press, tab_to
from tests.journeys.pair import Pair
from tests.journeys.people import join, sign_in
from tests.journeys.projector import assert_readable
from tests.journeys.reach import NARROW, faults

OpenPage = Callable[..., Page]
AGENDA = [
    {"kind": "brainstorm", "title": "เขียน", "prompt": "เขียนได้เลย"},
    {
        "kind": "ballot",
        "title": "ลงคะแนนลับ",
        "prompt": "เห็นชอบให้เริ่มทดลองที่โรงพยาบาลแห่งแรกในเดือนหน้าหรือไม่",
        "settings": {"answers": ["เห็นชอบ", "ไม่เห็นชอบ เพราะยังต้องฟังความเห็นของเจ้าหน้าที่หน้างานให้ครบก่อน", "งดออกเสียง"]},
    },
]
WRITING, BALLOT = 1, 2


@pytest.fixture
def room(hold: Hold) -> HeldRoom:
    """A room in its secret ballot, with guests of all sectors."""
    held = hold(AGENDA)
    held.facilitator.say("start")
    held.fill(WRITING, 0)
    held.facilitator.say("go_to", activity=BALLOT)
    return held


def test_A7_a_secret_ballot_in_every_state(room: HeldRoom, phones: Pair, consoles: Pair, screens: Pair) -> None:
    go, link = room.facilitator.say, room.screen()
    for page in screens.both:
        page.goto(link.address)
    phones.look("[role=radiogroup]")
    screens.look(".big-a li")
    consoles.look(".unrevealed")
    for page in consoles.both:
        expect(page.get_by_role("switch")).to_have_count(1)  # to look up; none to reveal
    phones.press(".pa >> nth=1")
    phones.press(".dock .btn", "[role=dialog]")
    phones.press("[role=dialog] .main", "main .empty")
    for place, guest in enumerate(room.guests):
        guest.say("cast_ballot", activity=BALLOT, answer=1 + place % 3)
    for page in (*phones.both, *screens.both, *consoles.both):
        expect(page.locator("main .bar")).to_have_count(0)  # V5
    go("close_round", activity=BALLOT)
    consoles.look(".tools .sw >> nth=0")
    go("reveal", activity=BALLOT, revealed=True)
    phones.look(".res .bar")
    consoles.look(".results .bar")
    screens.look(".big-a .bar")
    assert_readable(screens.thai)
    assert phones.wrong + consoles.wrong + screens.wrong == ""


def test_A1_a_secret_vote_by_keyboard_alone(room: HeldRoom, phone: Page, desktop: Page) -> None:
    join(phone, room.url, room.code, "ประชาชน")
    tab_to(phone, phone.get_by_role("radio").first)
    phone.keyboard.press("ArrowDown")
    press(phone, phone.get_by_role("button", name="ลงคะแนนลับ"))
    expect(phone.get_by_role("button", name="กลับไปเลือก")).to_be_focused()
    phone.keyboard.press("Shift+Tab")
    phone.keyboard.press("Enter")
    expect(phone.locator(".empty")).to_contain_text("ลงคะแนนแล้ว")
    expect(phone.locator("#asked")).to_be_focused()
    sign_in(desktop, room.url, FACILITATOR)
    desktop.goto(f"{room.url}/console/{room.workshop}")
    press(desktop, desktop.get_by_role("button", name="ปิดรับคะแนน"))
    press(desktop, desktop.get_by_role("switch", name="เปิดเผยผล"))
    expect(desktop.locator(".rr.ans .bar").nth(1)).to_be_visible()
    phone.reload()
    expect(phone.locator(".res").nth(1)).to_contain_text("1 คน")


def test_A2_V5_a_vote_by_taps_alone_is_cast_once_and_not_shown_again(room: HeldRoom, open_page: OpenPage) -> None:
    phone = open_page(width=NARROW, height=568)
    join(phone, room.url, room.code, "ประชาชน")
    phone.locator(".pa").nth(2).tap()
    assert faults(phone) == []
    phone.locator(".dock .btn").tap()
    phone.get_by_role("dialog").get_by_role("button", name="ลงคะแนน", exact=True).tap()
    expect(phone.locator(".empty")).to_contain_text("ลงคะแนนแล้ว")
    room.facilitator.say("new_round", activity=BALLOT)
    expect(phone.locator(".pa input:checked")).to_have_count(0)
    phone.locator(".pa").nth(2).tap()
    phone.locator(".dock .btn").tap()
    phone.get_by_role("dialog").get_by_role("button", name="ลงคะแนน", exact=True).tap()
    expect(phone.locator(".empty")).to_contain_text("ลงคะแนนแล้ว")
    phone.reload()
    expect(phone.locator(".empty")).to_contain_text("ลงคะแนนแล้ว")
    expect(phone.locator(".pa")).to_have_count(0)
    assert "งดออกเสียง" not in phone.locator("body").inner_text()


def test_V5_a_ballot_whose_time_is_up_is_closed_and_then_revealed(room: HeldRoom, desktop: Page) -> None:
    room.guests[0].say("cast_ballot", activity=BALLOT, answer=1)
    room.facilitator.say("set_timer", activity=BALLOT, seconds=1, closes=True)
    sign_in(desktop, room.url, FACILITATOR)
    desktop.goto(f"{room.url}/console/{room.workshop}")
    expect(desktop.locator(".act [role=timer]")).to_contain_text("00:00")
    expect(desktop.get_by_role("switch", name="เปิดเผยผล")).to_have_count(0)
    desktop.get_by_role("button", name="ปิดรับคะแนน").click()
    desktop.get_by_role("switch", name="เปิดเผยผล").click()
    expect(desktop.locator(".rr.ans .bar").first).to_be_visible()
