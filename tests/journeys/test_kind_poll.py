"""A poll on every surface: real radios in large rows, saved at a press; bars that keep the order written."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from govlab.accounts.example import FACILITATOR
from tests.journeys.held_room import WRITING, HeldRoom, Hold
from tests.journeys.keyboard import press, tab_to
from tests.journeys.pair import PEEK, Pair
from tests.journeys.people import join, sign_in
from tests.journeys.projector import assert_readable
from tests.journeys.reach import NARROW

OpenPage = Callable[..., Page]
LONG = "ไม่แน่ใจ เพราะแต่ละครั้งที่มาโรงพยาบาลเจ้าหน้าที่แต่ละช่องบอกขั้นตอนไม่เหมือนกันเลย"
TEN = [f"{LONG} {no}" for no in range(1, 11)]
AGENDA = [
    {"kind": "brainstorm", "title": "เล่าประสบการณ์", "prompt": "คุณรอนานที่สุดที่จุดไหน"},
    {
        "kind": "poll",
        "title": "ถามก่อนเริ่ม",
        "prompt": "คุณใช้บริการนี้บ่อยแค่ไหน",
        "settings": {"answers": ["ทุกสัปดาห์", "ทุกเดือน", "ยังไม่เคยใช้", LONG]},
    },
    {
        "kind": "poll",
        "title": "เลือกหลายข้อ",
        "prompt": "คุณเคยรอที่จุดใดบ้าง ตั้งแต่ก้าวเข้าโรงพยาบาลจนได้ยากลับบ้าน",
        "settings": {"answers": TEN, "several": True},
    },
]
ONE, SEVERAL = 2, 3


@pytest.fixture
def room(hold: Hold) -> HeldRoom:
    """A room with two polls, and guests of all sectors."""
    return hold(AGENDA)


def test_A7_a_poll_in_every_state(room: HeldRoom, phones: Pair, consoles: Pair, screens: Pair) -> None:
    go, link = room.facilitator.say, room.screen()
    for page in screens.both:
        page.goto(link.address)
    consoles.press(f".step >> nth={ONE - 1}", ".results .ans")  # before the start
    consoles.press(f".step >> nth={WRITING - 1}")
    go("start")
    room.fill(WRITING, 0)
    go("go_to", activity=ONE)
    phones.look("[role=radiogroup]")
    consoles.press(f".step >> nth={ONE - 1}", ".unrevealed")
    screens.look(".big-a li")
    phones.press(".pa >> nth=1", ".dock-s.saved")
    for place, guest in enumerate(room.guests):
        guest.say("choose", activity=ONE, answer=1 + place % 3, chosen=True)
    for page in (*phones.both, *screens.both):
        expect(page.locator("main .bar")).to_have_count(0)  # P6
    _offline(phones, True)
    phones.press(".pa >> nth=2", ".ban")
    expect(phones.thai.locator(".dock-s")).to_contain_text("เก็บไว้ในเครื่องนี้แล้ว")
    _offline(phones, False)
    phones.look(".dock-s.saved")
    go("set_timer", activity=ONE, seconds=1, closes=True)
    phones.look(".pa [aria-disabled=true]")
    go("set_timer", activity=ONE, seconds=None)
    phones.look(".dock-s.saved")
    consoles.press(PEEK, ".peek .bar")
    go("reveal", activity=ONE, revealed=True)
    phones.look(".toasts .btn")
    consoles.look(".results:not(.peek) .bar")
    screens.look(".big-a .bar")
    phones.press(".toasts .btn", ".res.mine-a")
    go("go_to", activity=SEVERAL)
    phones.look(".pa [type=checkbox]")
    for place in (0, 2):
        phones.press(f".pa >> nth={place}")
    phones.look(".dock-s.saved")
    go("reveal", activity=SEVERAL, revealed=True)
    screens.look(".big-a.two-c .bar")
    assert_readable(screens.thai)
    consoles.press(f".step >> nth={SEVERAL - 1}", ".results .bar")
    go("close")
    screens.look(".big-a .bar")
    consoles.look(".live1.closed")
    assert (phones.wrong, consoles.wrong, screens.wrong) == ("", "", "")


def test_P6_the_answers_stand_in_their_places_before_and_after_the_reveal(room: HeldRoom, open_page: OpenPage) -> None:
    room.facilitator.say("start")
    room.facilitator.say("go_to", activity=ONE)
    screen = open_page(width=1280, height=720)
    screen.goto(room.screen().address)
    expect(screen.locator(".big-a li")).to_have_count(4)
    assert_readable(screen)
    before = [one.bounding_box() for one in screen.locator(".big-a li").all()]
    room.fill(WRITING, 0)
    for guest in room.guests:
        guest.say("choose", activity=ONE, answer=4, chosen=True)
    room.facilitator.say("reveal", activity=ONE, revealed=True)
    expect(screen.locator(".big-a li >> nth=3")).to_contain_text("6")
    assert [one.bounding_box() for one in screen.locator(".big-a li").all()] == before
    assert_readable(screen)


def test_A1_a_poll_by_keyboard_alone(room: HeldRoom, open_page: OpenPage) -> None:
    console, citizen = open_page(width=1366, height=768), open_page(width=360)
    sign_in(console, room.url, FACILITATOR)
    console.goto(f"{room.url}/console/{room.workshop}")
    join(citizen, room.url, room.code, "ประชาชน")
    press(console, console.get_by_role("button", name="เริ่มเวิร์กช็อป"))
    press(console, console.get_by_role("button", name="ถัดไป"))
    first, second = (citizen.get_by_role("radio", name=name) for name in ("ทุกสัปดาห์", "ทุกเดือน"))
    tab_to(citizen, first)
    citizen.keyboard.press("Space")
    expect(first).to_be_checked()
    citizen.keyboard.press("ArrowDown")
    expect(second).to_be_checked()
    expect(citizen.locator(".dock-s.saved")).to_be_visible()
    expect(console.locator(".tools")).to_contain_text("1 จาก 1 คน")

    press(citizen, citizen.get_by_role("button", name="ล้างคำตอบ"))
    expect(first).to_be_focused()
    expect(second).not_to_be_checked()
    citizen.keyboard.press("Space")
    expect(citizen.locator(".dock-s.saved")).to_be_visible()

    press(console, console.get_by_role("switch", name="เปิดเผยผล"))
    expect(console.locator(".results .ans >> nth=0")).to_contain_text("1 คน")
    press(citizen, citizen.get_by_role("button", name="ดูผลคะแนน"))
    expect(citizen.locator(".res.mine-a")).to_contain_text("คำตอบของคุณ")
    press(citizen, citizen.get_by_role("button", name="กลับไปตอบ"))
    expect(first).to_be_checked()
    press(console, console.get_by_role("button", name="เปิดรอบ 2"))
    expect(citizen.locator(":checked")).to_have_count(0)


def test_A2_a_poll_by_taps_alone_on_the_narrowest_phone(room: HeldRoom, open_page: OpenPage) -> None:
    room.facilitator.say("start")
    room.facilitator.say("go_to", activity=SEVERAL)
    citizen = open_page(width=NARROW, height=568)
    join(citizen, room.url, room.code, "ประชาชน")
    boxes = citizen.get_by_role("checkbox")
    for place in (0, 2, 0):  # the last one takes the first back
        citizen.locator(".pa").nth(place).tap()
    expect(boxes.nth(0)).not_to_be_checked()
    expect(boxes.nth(2)).to_be_checked()
    expect(citizen.locator(".dock-s.saved")).to_be_visible()
    citizen.reload()
    expect(boxes.nth(2)).to_be_checked()
    room.facilitator.say("reveal", activity=SEVERAL, revealed=True)
    citizen.get_by_role("button", name="ดูผลคะแนน").tap()
    expect(citizen.locator(".res.mine-a")).to_have_count(1)


def _offline(phones: Pair, away: bool) -> None:
    for page in phones.both:
        page.context.set_offline(away)
