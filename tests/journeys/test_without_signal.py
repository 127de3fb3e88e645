"""A phone that loses its signal loses nothing: what was written waits on the device, and is sent once (R16, P14)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Error, Page, expect

from tests.journeys.held_room import OPINION, HeldRoom
from tests.journeys.people import join, post
from tests.rig.server import Server

NOTE = "เขียนตอนไม่มีสัญญาณ"


@pytest.fixture
def room(example: Server) -> Iterator[HeldRoom]:
    """A workshop of this test's own, in its first activity."""
    held = HeldRoom(example.url)
    held.facilitator.say("start")
    yield held
    held.end()


@pytest.fixture
def citizen(room: HeldRoom, phone: Page) -> Page:
    """A citizen in the room."""
    join(phone, room.url, room.code, "ประชาชน")
    expect(phone.locator("textarea")).to_be_visible()
    return phone


def test_P14_what_was_written_without_signal_survives_a_reload_and_is_sent_once(room: HeldRoom, citizen: Page) -> None:
    citizen.context.set_offline(True)
    citizen.locator("textarea").fill(NOTE)
    citizen.get_by_role("button", name=re.compile("ส่ง|เก็บไว้")).last.click()
    expect(citizen.locator(".mine .note")).to_contain_text("รอสัญญาณ")
    with pytest.raises(Error, match="ERR_INTERNET_DISCONNECTED"):
        citizen.reload()
    citizen.context.set_offline(False)
    citizen.goto(f"{room.url}/room/{room.workshop}")
    expect(citizen.locator(".mine .note", has_text=NOTE)).to_contain_text("ส่งแล้ว")
    assert room.ideas() == 1


def test_P14_two_tabs_show_the_same_notes_and_votes(room: HeldRoom, citizen: Page) -> None:
    second = citizen.context.new_page()
    second.goto(citizen.url)
    expect(second.locator("textarea")).to_be_visible()
    post(citizen, "จากแท็บแรก")
    expect(second.locator(".mine .note")).to_contain_text("จากแท็บแรก")
    post(second, "จากแท็บที่สอง")
    expect(citizen.locator(".mine .note")).to_have_count(2)
    room.facilitator.say("go_to", activity=OPINION)
    for page in (citizen, second):
        page.get_by_role("button", name="ดูทั้งหมด").click()
    citizen.locator(".trio").first.get_by_role("button", name="ไม่เห็นด้วย").click()
    there = second.locator(".trio").first.get_by_role("button", name="ไม่เห็นด้วย")
    expect(there).to_have_attribute("aria-pressed", "true")
    assert room.ideas() == 2
