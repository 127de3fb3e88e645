"""The whole task by keyboard alone; and a busy room leaves people at rest: it takes no focus and talks nobody down."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from govlab.accounts.example import FACILITATOR
from tests.journeys.held_room import CONSULTATION, HeldRoom
from tests.journeys.keyboard import press, tab_to
from tests.journeys.people import join, sign_in

OpenPage = Callable[..., Page]
QUIET_S = 5

# What a screen reader reads out by itself, a line for each time. A clock that is "off" is not among it.
LISTEN = """() => {
  const aloud = "[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]";
  const region = (node) => (node instanceof Element ? node : node.parentElement)?.closest(aloud);
  window.said = [];
  new MutationObserver((changes) => {
    const texts = changes.map((change) => region(change.target)?.textContent.trim()).filter(Boolean);
    if (texts.length) window.said.push(texts.join(" / "));
  }).observe(document.body, {subtree: true, childList: true, characterData: true});
}"""


@pytest.fixture
def console(room: HeldRoom, open_page: OpenPage) -> Page:
    """The room's console."""
    page = open_page(width=1366, height=768)
    sign_in(page, room.url, FACILITATOR)
    page.goto(f"{room.url}/console/{room.workshop}")
    return page


@pytest.fixture
def citizen(room: HeldRoom, phone: Page) -> Page:
    """A citizen in the room."""
    join(phone, room.url, room.code, "ประชาชน")
    return phone


def test_A1_from_the_start_to_a_promoted_idea_by_keyboard_alone(citizen: Page, console: Page) -> None:
    press(console, console.get_by_role("button", name="เริ่มเวิร์กช็อป"))
    tab_to(citizen, citizen.locator("textarea"))
    citizen.keyboard.type("บอกเวลารอ")
    press(citizen, citizen.get_by_role("button", name="ส่ง", exact=True))
    expect(citizen.locator(".mine")).to_contain_text("ส่งแล้ว")

    press(console, console.get_by_role("button", name="ถัดไป"))
    agree = citizen.get_by_role("button", name="เห็นด้วย", exact=True)
    press(citizen, agree)
    expect(agree).to_have_attribute("aria-pressed", "true")

    press(console, console.get_by_role("button", name="ถัดไป"))
    press(citizen, citizen.get_by_role("button", name="เพิ่ม 1 จุด"))
    expect(citizen.locator(".dot output")).to_have_text("1")

    press(console, console.locator(".wall .note"))
    press(console, console.get_by_role("toolbar").get_by_role("button", name="ยกระดับ"))
    press(console, console.get_by_role("dialog").get_by_role("button", name="ยกระดับ"))
    expect(console.get_by_role("link", name="ดูร่าง")).to_be_focused()


def test_A3_a_burst_of_votes_and_ideas_is_read_out_once_and_takes_nobodys_focus(
    room: HeldRoom, citizen: Page, console: Page
) -> None:
    room.facilitator.say("start")
    room.facilitator.say("go_to", activity=CONSULTATION)
    ideas = room.fill(CONSULTATION, 2)
    answer, step = citizen.locator(".vote3 .btn").first, console.locator(".rail .step").first
    for page, stop in ((citizen, answer), (console, step)):
        stop.focus()
        page.evaluate(LISTEN)
    began = time.monotonic()
    for place in range(100):
        opinion = ("agree", "disagree", "pass")[place % 3]
        guest = room.guests[place % len(room.guests)]
        guest.say("give_opinion", activity=CONSULTATION, idea=ideas[place % 2], opinion=opinion)
        if place % 10 == 0:
            room.post(CONSULTATION, place)
    expect(citizen.locator(".prog")).to_contain_text("12")
    allowed = 1 + (time.monotonic() - began) // QUIET_S
    for page, stop in ((citizen, answer), (console, step)):
        said = page.evaluate("window.said")
        assert len(said) <= allowed, said
        expect(stop).to_be_focused()


def test_A6_nothing_is_asked_twice_after_a_reload_or_a_second_scan(room: HeldRoom, citizen: Page) -> None:
    room.facilitator.say("start")
    for address in (citizen.url, f"{room.url}/join?code={room.code}"):
        citizen.goto(address)
        expect(citizen.locator("textarea")).to_be_visible()
        expect(citizen).to_have_url(f"{room.url}/room/{room.workshop}")
