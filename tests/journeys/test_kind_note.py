"""A note on every surface: steps to do, or a break; the time, and nothing that could be sent or closed."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from govlab.accounts.example import FACILITATOR
from tests.journeys.held_room import HeldRoom, Hold
from tests.journeys.keyboard import press
from tests.journeys.pair import Pair
from tests.journeys.people import join, sign_in
from tests.journeys.projector import assert_readable
from tests.journeys.reach import NARROW

OpenPage = Callable[..., Page]
LONG = "เดินชมต้นแบบของกลุ่มข้าง ๆ ทดลองใช้เหมือนใช้บริการจริง แล้วถามหนึ่งข้อที่อยากรู้ที่สุด"
AGENDA = [
    {
        "kind": "note",
        "title": "เดินชมต้นแบบ",
        "prompt": "เดินชมและลองต้นแบบของทุกกลุ่ม",
        "minutes": 20,
        "settings": {"steps": ["เริ่มจากกลุ่มข้าง ๆ", "ลองใช้เอง", "ถาม 1 ข้อ", "กลับมานั่งที่"]},
    },
    {"kind": "note", "title": "แปดขั้น", "prompt": "ทำทีละขั้น", "settings": {"steps": [LONG] * 8}},
    {"kind": "note", "title": "พัก", "prompt": "พัก 15 นาที", "minutes": 15},
]
STEPS, EIGHT, BREAK = 1, 2, 3


@pytest.fixture
def room(hold: Hold) -> HeldRoom:
    """A room that only reads."""
    return hold(AGENDA)


def test_A7_a_note_in_every_state(room: HeldRoom, phones: Pair, consoles: Pair, screens: Pair) -> None:
    go, link = room.facilitator.say, room.screen()
    for page in screens.both:
        page.goto(link.address)
    consoles.look(".note-c .steps")
    go("start")
    phones.look("main .steps")
    expect(phones.thai.locator(".top [role=timer]")).to_be_visible()
    expect(phones.thai.locator(".top .tag")).to_have_count(0)
    consoles.look(".act [role=timer]")
    screens.look(".big-steps.l")
    assert_readable(screens.thai)
    go("go_to", activity=EIGHT)
    phones.look("main .steps li >> nth=7")
    screens.look(".big-steps.s")
    assert_readable(screens.thai)
    go("go_to", activity=BREAK)
    phones.look("main .calm")
    consoles.press(f".step >> nth={BREAK - 1}", ".mid .empty")
    screens.look(".big-calm")
    assert_readable(screens.thai)
    go("close")
    assert (phones.wrong, consoles.wrong, screens.wrong) == ("", "", "")


def test_A1_a_break_is_led_by_keyboard_alone(room: HeldRoom, open_page: OpenPage) -> None:
    console, citizen = open_page(width=1366, height=768), open_page(width=360)
    sign_in(console, room.url, FACILITATOR)
    console.goto(f"{room.url}/console/{room.workshop}")
    join(citizen, room.url, room.code, "ประชาชน")
    press(console, console.get_by_role("button", name="เริ่มเวิร์กช็อป"))
    for prompt in ("ทำทีละขั้น", "พัก 15 นาที"):
        press(console, console.get_by_role("button", name="ถัดไป"))
        expect(citizen.get_by_role("heading", name=prompt)).to_be_focused()
        expect(console.locator(".act h2")).to_have_text(prompt)
    press(console, console.get_by_role("button", name="พักเวลา"))
    expect(citizen.locator(".timer-word")).to_have_text("พักเวลาไว้")
    press(console, console.get_by_role("button", name="เดินเวลาต่อ"))
    expect(citizen.locator(".timer-word")).to_have_count(0)


def test_A2_a_note_is_read_on_the_narrowest_phone_and_says_ready_by_a_tap(room: HeldRoom, open_page: OpenPage) -> None:
    room.facilitator.say("start")
    citizen = open_page(width=NARROW, height=568)
    join(citizen, room.url, room.code, "ประชาชน")
    expect(citizen.locator(".steps li")).to_have_count(4)
    ready = citizen.get_by_role("button", name="ทำเสร็จแล้ว")
    ready.tap()
    expect(ready).to_have_attribute("aria-pressed", "true")
