"""A participant on a phone: what is in hand is not lost when the room moves on."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from govlab.accounts.example import FACILITATOR
from tests.journeys.conftest import OpenPage
from tests.journeys.held_room import AGENDA, WRITING, HeldRoom, Hold
from tests.journeys.people import join, post, sign_in


@pytest.fixture
def room(hold: Hold) -> HeldRoom:
    """A workshop that asks for ideas twice."""
    return hold([AGENDA[WRITING - 1]] * 2)


def test_P14_an_edit_in_hand_moves_along_to_the_next_activity(room: HeldRoom, open_page: OpenPage) -> None:
    console, citizen = open_page(width=1440, height=900), open_page()
    room.facilitator.say("start")
    sign_in(console, room.url, FACILITATOR)
    console.goto(f"{room.url}/console/{room.workshop}")
    join(citizen, room.url, room.code, "ประชาชน")
    post(citizen, "ให้มีจุดวัดความดัน")

    citizen.get_by_role("button", name="แก้ไข").click()
    citizen.locator("textarea").fill("ให้มีจุดวัดความดันหน้าแผนก")
    console.get_by_role("button", name="ถัดไป").click()
    expect(citizen.get_by_text("ข้อความที่เขียนไว้ยังอยู่")).to_be_visible()
    citizen.reload()
    expect(citizen.locator("textarea")).to_have_value("ให้มีจุดวัดความดันหน้าแผนก")
    citizen.get_by_role("button", name="บันทึก").click()
    expect(citizen.locator("textarea")).to_have_value("")

    console.get_by_role("button", name="ย้อนกลับ").click()
    expect(citizen.locator(".mine .note")).to_contain_text("ให้มีจุดวัดความดันหน้าแผนก")


def test_what_is_begun_is_still_there_after_everybody_looked_up(room: HeldRoom, open_page: OpenPage) -> None:
    room.facilitator.say("start")
    room.fill(WRITING, 2)
    citizen = open_page()
    join(citizen, room.url, room.code, "ประชาชน")
    post(citizen, "ให้มีจุดวัดความดัน")
    citizen.get_by_role("button", name="ถอน").click()
    dialog = citizen.get_by_role("dialog")
    stay = dialog.get_by_role("button", name="ยังไม่ถอน")
    expect(stay).to_be_focused()
    room.facilitator.say("freeze", frozen=True)
    expect(citizen.get_by_role("heading", name="มองที่จอหน้าห้อง")).to_be_focused()
    expect(dialog).to_be_hidden()
    room.facilitator.say("freeze", frozen=False)
    expect(stay).to_be_focused()
    stay.click()
    expect(citizen.get_by_role("button", name="ถอน")).to_be_focused()
    citizen.locator("textarea").fill("ครึ่งหนึ่งของ")
    expect(citizen.locator("textarea")).to_be_focused()
    room.facilitator.say("freeze", frozen=True)
    expect(citizen.locator("textarea")).to_be_hidden()
    expect(citizen.get_by_role("heading", name="มองที่จอหน้าห้อง")).to_be_focused()
    room.facilitator.say("freeze", frozen=False)
    expect(citizen.locator("textarea")).to_be_focused()
    expect(citizen.locator("textarea")).to_have_value("ครึ่งหนึ่งของ")


def test_a_key_in_hand_does_not_answer_a_warning_unread(room: HeldRoom, open_page: OpenPage) -> None:
    room.facilitator.say("start")
    citizen = open_page()
    join(citizen, room.url, room.code, "ประชาชน")
    post(citizen, "ให้มีจุดวัดความดัน")
    citizen.locator("textarea").focus()
    room.facilitator.say("warn_author", idea=1, reason="ขอให้คุยเรื่องบริการ")
    dialog = citizen.get_by_role("dialog")
    expect(dialog.get_by_role("heading")).to_be_focused()
    citizen.keyboard.press("Space")
    expect(dialog).to_contain_text("ขอให้คุยเรื่องบริการ")
    citizen.keyboard.press("Shift+Tab")
    expect(dialog.get_by_role("button")).to_be_focused()
    citizen.keyboard.press("Enter")
    expect(dialog).to_have_count(0)
    expect(citizen.locator("textarea")).to_be_focused()


def test_a_saved_note_is_edited_after_ideas_are_closed_until_the_time_is_up(
    room: HeldRoom, open_page: OpenPage
) -> None:
    room.facilitator.say("start")
    citizen = open_page()
    join(citizen, room.url, room.code, "ประชาชน")
    post(citizen, "ให้มีจุดวัดความดัน")
    room.facilitator.say("accept_ideas", activity=WRITING, open=False)
    expect(citizen.locator("textarea")).to_have_count(0)
    citizen.get_by_role("button", name="แก้ไข").click()
    citizen.locator("textarea").fill("ให้มีจุดวัดความดันหน้าแผนก")
    citizen.get_by_role("button", name="บันทึก").click()
    expect(citizen.locator("textarea")).to_have_count(0)
    expect(citizen.locator("main h1")).to_be_focused()
    expect(citizen.locator(".mine .note")).to_contain_text("หน้าแผนก")
    room.facilitator.say("set_timer", activity=WRITING, seconds=1, closes=True)
    expect(citizen.get_by_role("button", name="แก้ไข")).to_have_count(0)
