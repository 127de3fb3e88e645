"""A phone that loses its signal loses nothing: what was written waits on the device, and is sent once (R16, P14)."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Error, Page, expect

from tests.journeys.conftest import PATIENCE_MS
from tests.journeys.held_answers import HeldAnswers
from tests.journeys.held_room import OPINION, WRITING, HeldRoom
from tests.journeys.people import join, post
from tests.journeys.reach import TAPS_APART_MS

NOTE = "เขียนตอนไม่มีสัญญาณ"
# Keeps the largest number of my notes that were ever on the page at once: a moment is enough to see one twice.
COUNT_NOTES = """() => {
  const count = () => { window.most = Math.max(window.most ?? 0, document.querySelectorAll(".mine .note").length); };
  new MutationObserver(count).observe(document.body, { childList: true, subtree: true });
}"""

# As a browser does whose owner forbids sites to store anything.
FORBID_STORAGE = """for (const name of ["indexedDB", "localStorage"])
  Object.defineProperty(window, name, { get() { throw new DOMException("denied", "SecurityError"); } });"""


@pytest.fixture
def room(room: HeldRoom) -> HeldRoom:
    """A workshop of this test's own, in its first activity."""
    room.facilitator.say("start")
    return room


@pytest.fixture
def citizen(room: HeldRoom, phone: Page) -> Page:
    """A citizen in the room."""
    join(phone, room.url, room.code, "ประชาชน")
    expect(phone.locator("textarea")).to_be_visible()
    return phone


def second_tab(page: Page) -> Page:
    """The same person's room in another tab."""
    second = page.context.new_page()
    second.goto(page.url)
    expect(second.locator("textarea")).to_be_visible()
    return second


def test_P14_a_note_that_came_too_late_is_offered_again_once_notes_are_taken(room: HeldRoom, citizen: Page) -> None:
    citizen.context.set_offline(True)
    citizen.locator("textarea").fill(NOTE)
    citizen.get_by_role("button", name=re.compile("ส่ง|เก็บไว้")).last.click()
    expect(citizen.locator(".mine .st.wait")).to_be_visible()
    room.facilitator.say("accept_ideas", activity=WRITING, open=False)
    citizen.context.set_offline(False)
    note = citizen.locator(".mine .note.failed")
    expect(note).to_contain_text("ปิดรับไอเดียแล้ว")
    again = note.get_by_role("button", name="ส่งอีกครั้ง")
    expect(again).to_have_count(0)
    room.facilitator.say("accept_ideas", activity=WRITING, open=True)
    again.click()
    expect(citizen.locator(".mine .st.saved")).to_be_visible()
    assert room.ideas() == 1


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
    second = second_tab(citizen)
    post(citizen, "จากแท็บแรก")
    expect(second.locator(".mine .note")).to_contain_text("จากแท็บแรก")
    post(second, "จากแท็บที่สอง")
    expect(citizen.locator(".mine .note")).to_have_count(2)
    room.facilitator.say("go_to", activity=OPINION)
    for page in (citizen, second):
        page.get_by_role("button", name="ดูทั้งหมด").click()
    citizen.wait_for_timeout(TAPS_APART_MS)
    citizen.locator(".trio").first.get_by_role("button", name="ไม่เห็นด้วย").click()
    there = second.locator(".trio").first.get_by_role("button", name="ไม่เห็นด้วย")
    expect(there).to_have_attribute("aria-pressed", "true")
    assert room.ideas() == 2


def test_P14_a_note_is_never_there_twice_in_any_tab_however_late_its_answer(room: HeldRoom, phone: Page) -> None:
    answers = HeldAnswers(phone)
    join(phone, room.url, room.code, "ประชาชน")
    expect(phone.locator("textarea")).to_be_visible()
    second = second_tab(phone)
    tabs = (phone, second)
    for tab in tabs:
        tab.evaluate(COUNT_NOTES)
    answers.hold()
    phone.locator("textarea").fill(NOTE)
    phone.get_by_role("button", name="ส่ง").click()
    for tab in tabs:
        expect(tab.locator(".mine .note", has_text=NOTE)).to_contain_text("ส่งแล้ว")
        assert tab.evaluate("window.most") == 1
    answers.let_go()
    post(second, "อีกเรื่อง")
    for tab in tabs:
        expect(tab.locator(".mine .note")).to_have_count(2)
        expect(tab.locator(".mine .note", has_text="ส่งแล้ว")).to_have_count(2)
        assert tab.evaluate("window.most") == 2


def test_P14_a_note_that_is_sent_while_it_is_being_edited_is_edited_and_not_there_twice(
    room: HeldRoom, citizen: Page
) -> None:
    citizen.context.set_offline(True)
    citizen.locator("textarea").fill("ร่างแรก")
    citizen.get_by_role("button", name="เก็บไว้").click()
    citizen.get_by_role("button", name="แก้ไข").click()
    citizen.locator("textarea").fill("ฉบับแก้ไข")
    citizen.context.set_offline(False)
    note = citizen.locator(".mine .note")
    expect(note).to_contain_text("ส่งแล้ว")
    citizen.get_by_role("button", name="บันทึก").click()
    expect(note).to_contain_text("ส่งแล้ว แก้ไขแล้ว")
    expect(note).to_contain_text("ฉบับแก้ไข")
    assert room.ideas() == 1


def test_P14_where_nothing_can_be_stored_the_page_says_so_and_sends_all_the_same(room: HeldRoom, phone: Page) -> None:
    phone.add_init_script(FORBID_STORAGE)
    join(phone, room.url, room.code, "ประชาชน")
    expect(phone.locator("textarea")).to_be_visible()
    phone.context.set_offline(True)
    phone.locator("textarea").fill(NOTE)
    phone.get_by_role("button", name="เก็บไว้").click()
    expect(phone.get_by_text("เปิดหน้านี้ไว้")).to_be_visible()
    phone.context.set_offline(False)
    expect(phone.locator(".mine .note", has_text=NOTE)).to_contain_text("ส่งแล้ว")
    assert room.ideas() == 1


def test_P14_a_tab_sends_for_one_that_the_phone_has_put_to_sleep(room: HeldRoom, citizen: Page) -> None:
    second = second_tab(citizen)
    post(citizen, "จากแท็บที่หลับ")
    # Chromium does not freeze a page that it shows; one that stands in the debugger runs nothing either.
    asleep = citizen.context.new_cdp_session(citizen)
    asleep.send("Debugger.enable")
    asleep.send("Debugger.pause")
    second.locator("textarea").fill(NOTE)
    second.get_by_role("button", name="ส่ง").click()
    # Three seconds of silence, and two looks at it a second apart.
    expect(second.locator(".mine .note", has_text=NOTE)).to_contain_text("ส่งแล้ว", timeout=PATIENCE_MS)
    asleep.send("Debugger.disable")
    for tab in (citizen, second):
        expect(tab.locator(".mine .note", has_text="ส่งแล้ว")).to_have_count(2)
    assert room.ideas() == 2
