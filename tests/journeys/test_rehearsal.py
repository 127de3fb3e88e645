"""The evening before: a facilitator rehearses tomorrow's agenda with a simulated crowd, and nothing of it remains."""

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
from tests.journeys.reach import DESKTOP, NARROW, PHONE, faults

OpenPage = Callable[..., Page]
AGENDA = [
    {"kind": "brainstorm", "title": "เล่าประสบการณ์", "prompt": "คุณรอนานที่สุดที่จุดไหน"},
    {"kind": "poll", "title": "ถามทั้งห้อง", "prompt": "ควรทดลองที่ใดก่อน", "settings": {"per_seat": True}},
]
# Simulated people take up to half a minute for a move, as people do.
AT_A_PERSONS_PACE_MS = 60_000


@pytest.fixture
def room(hold: Hold) -> HeldRoom:
    """Tomorrow's workshop."""
    return hold(AGENDA)


def test_A7_the_page_of_a_rehearsal(room: HeldRoom, consoles: Pair) -> None:
    consoles.see(f"/workshops/{room.workshop}/rehearsal")
    assert consoles.wrong == ""


def test_A1_a_rehearsal_from_the_first_button_to_the_last(room: HeldRoom, open_page: OpenPage) -> None:
    page = open_page(width=DESKTOP)
    sign_in(page, room.url, FACILITATOR)
    page.goto(f"{room.url}/workshops/{room.workshop}/edit")
    press(page, page.get_by_role("button", name="บันทึกและไปหน้าซ้อม"))
    press(page, page.get_by_role("button", name="เริ่มซ้อม"))
    page.wait_for_url("**/console/**")
    expect(page.locator(".reh")).to_contain_text("นี่คือการซ้อม")
    expect(page.locator(".wall .note").first).to_be_visible(timeout=AT_A_PERSONS_PACE_MS)
    phone = open_page(width=NARROW)
    join(phone, room.url, page.locator(".code1 b").inner_text().replace(" ", ""), "ประชาชน")
    expect(phone.locator(".top")).to_contain_text("ซ้อม")
    page.get_by_role("button", name="ถัดไป").click()
    expect(page.locator(".tools .num").first).not_to_contain_text("0 จาก", timeout=AT_A_PERSONS_PACE_MS)
    assert faults(page, phone) == []
    press(page, page.locator(".reh .btn"))
    press(page, page.get_by_role("button", name="จบและลบ"))
    page.wait_for_url(f"**/workshops/{room.workshop}/rehearsal")
    expect(page.get_by_text("จบการซ้อมแล้ว")).to_be_visible()
    expect(phone.locator("main")).to_contain_text("การซ้อมจบแล้ว")
    assert room.ideas() == 0


@pytest.mark.timeout(120)
def test_what_the_rooms_surfaces_say_during_a_rehearsal_and_after_it(room: HeldRoom, open_page: OpenPage) -> None:
    console = open_page(width=PHONE)
    sign_in(console, room.url, FACILITATOR)
    console.goto(f"{room.url}/workshops/{room.workshop}/rehearsal?lang=en")
    press(console, console.get_by_role("button", name="Begin the rehearsal"))
    console.wait_for_url("**/console/**")
    expect(console.locator(".reh")).to_contain_text("12 simulated participants are here")
    rehearsal, code = console.url, console.locator(".code1 b").inner_text().replace(" ", "")
    phone, screen = open_page(width=PHONE), open_page(width=DESKTOP, height=720)
    join(phone, room.url, code, "Citizen", "en")
    expect(phone.locator(".notice")).to_have_text("A rehearsal: all of it will be deleted")
    screen.goto(screen_link(console))
    expect(screen.locator(".big-reh")).to_contain_text("ซ้อม")
    assert_readable(screen)
    assert faults(console, phone, screen) == []
    # Nothing below the mark is smaller or lower than on the day.
    top = screen.locator("h1").bounding_box()
    screen.locator(".big-reh").evaluate("mark => { mark.style.display = 'none'; }")
    assert screen.locator("h1").bounding_box() == top

    other = console.context.new_page()
    other.goto(f"{room.url}/workshops/{room.workshop}/rehearsal")
    assert faults(other) == []
    press(other, other.get_by_role("button", name="End and delete all"))
    expect(other.get_by_role("button", name="Begin the rehearsal")).to_be_visible()
    for page in (console, phone):
        expect(page.locator("main")).to_contain_text("The rehearsal is over, and all of it has been deleted")
    expect(screen.locator("main")).to_contain_text("การซ้อมจบแล้ว")
    assert faults(console, phone, screen) == []
    answer = console.goto(rehearsal)
    assert answer is not None
    assert answer.status == 404


def screen_link(console: Page) -> str:
    """A new link to the big screen of this console's room."""
    links = console.context.new_page()
    links.goto(console.url.replace("/console/", "/workshops/") + "/screens")
    press(links, links.locator("main form button").first)
    address = links.locator("#link").input_value()
    links.close()
    return address
