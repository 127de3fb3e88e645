"""The facilitator's console by keyboard alone: everything can be reached, and the focus is never lost."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from govlab.accounts.example import FACILITATOR
from tests.journeys.held_room import WRITING, HeldRoom
from tests.journeys.people import sign_in

OpenPage = Callable[..., Page]
Check = Callable[[Page], list[str]]
WIDTHS = (360, 1280, 1366, 1920)
BOXES = "all => all.map(it => [it.innerText, it.getBoundingClientRect().width, it.getBoundingClientRect().height])"


@pytest.fixture
def console(room: HeldRoom, open_page: OpenPage) -> Page:
    """A room's console in an activity with notes on its wall."""
    room.facilitator.say("start")
    room.fill(WRITING, 12)
    page = open_page(width=1366, height=768)
    sign_in(page, room.url, FACILITATOR)
    page.goto(f"{room.url}/console/{room.workshop}")
    expect(page.locator(".wall .note").first).to_be_visible()
    return page


def test_the_wall_is_one_tab_stop_walked_with_arrow_keys(console: Page) -> None:
    notes = console.locator(".wall .note")
    notes.nth(0).focus()
    console.keyboard.press("ArrowRight")
    expect(notes.nth(1)).to_be_focused()
    assert notes.evaluate_all("all => all.filter(one => one.tabIndex === 0).length") == 1


def test_a_note_is_hidden_with_a_reason_and_the_undo_brings_it_back(console: Page, axe_violations: Check) -> None:
    note = console.locator(".wall .note").nth(2)
    note.focus()
    console.keyboard.press("Enter")
    console.get_by_role("toolbar").get_by_role("button", name="ไม่แสดง").press("Enter")
    dialog = console.get_by_role("dialog")
    expect(dialog.get_by_role("button").first).to_be_focused()
    assert axe_violations(console) == []
    console.keyboard.press("Enter")
    expect(note).to_be_focused()
    expect(note).to_contain_text("ไม่แสดง")
    console.get_by_role("button", name="เลิกทำ", exact=True).press("Enter")
    expect(note).not_to_contain_text("ไม่แสดง")
    expect(note).to_be_focused()


def test_hiding_several_notes_is_one_step_and_the_toast_takes_it_off_the_list(console: Page) -> None:
    console.get_by_role("switch", name="ให้ทุกคนมองที่จอ").click()
    notes = console.locator(".wall .note")
    for at in range(3):
        notes.nth(at).click()
    console.get_by_role("toolbar").get_by_role("button", name="ไม่แสดง").click()
    console.get_by_role("dialog").get_by_role("button").first.click()
    hidden = console.locator(".wall .note").filter(has_text="ไม่แสดง")
    expect(hidden).to_have_count(3)
    console.get_by_role("button", name="เลิกทำ: ไม่แสดงไอเดีย (3)", exact=True).wait_for()
    console.get_by_role("button", name="เลิกทำ", exact=True).click()
    expect(hidden).to_have_count(0)
    console.get_by_role("button", name="เลิกทำ: ให้ทุกคนมองที่จอ", exact=True).click()
    expect(console.get_by_role("switch", name="ให้ทุกคนมองที่จอ")).not_to_be_checked()


def test_undo_stops_at_what_cannot_be_undone_and_says_so(console: Page) -> None:
    console.get_by_role("switch", name="ให้ทุกคนมองที่จอ").click()
    console.locator(".wall .note").first.click()
    console.get_by_role("toolbar").get_by_role("button", name="เตือน").click()
    dialog = console.get_by_role("dialog")
    dialog.get_by_label("ข้อความที่ผู้เขียนจะเห็น").fill("ขอให้คุยเรื่องบริการ")
    dialog.get_by_role("button", name="เตือน", exact=True).click()
    console.get_by_role("button", name="เลิกทำ ไม่ได้แล้ว: เตือนผู้เขียน", exact=True).click()
    expect(console.locator(".toast")).to_contain_text("เลิกทำไม่ได้: เตือนผู้เขียน")
    expect(console.get_by_role("switch", name="ให้ทุกคนมองที่จอ")).to_be_checked()


def test_closing_asks_first_and_escape_goes_back_to_where_one_was(console: Page) -> None:
    menu = console.get_by_role("button", name="คำสั่งอื่น")
    menu.press("Enter")
    console.get_by_role("button", name="ปิดเวิร์กช็อป").press("Enter")
    expect(console.get_by_role("dialog").get_by_role("button", name="ยังไม่ปิด")).to_be_focused()
    console.keyboard.press("Escape")
    expect(menu).to_be_focused()
    expect(console.locator(".con-top")).to_contain_text("กำลังดำเนินการ")


def test_P12_the_time_is_set_paused_and_lengthened(console: Page) -> None:
    head = console.locator(".act")
    head.get_by_role("button", name="ตั้งเวลา").press("Enter")
    console.get_by_label("ให้เหลือเวลากี่นาที").fill("7")
    console.keyboard.press("Enter")
    head.get_by_role("button", name="พักเวลา").press("Enter")
    expect(head).to_contain_text("พักเวลาไว้")
    face = head.get_by_role("timer").inner_text()
    head.get_by_role("button", name="1 นาที").press("Enter")
    expect(head.get_by_role("timer")).to_contain_text(f"0{int(face[:2]) + 1}:{face[3:]}")


def test_looking_at_another_activity_does_not_move_the_room(console: Page, axe_violations: Check) -> None:
    steps = console.locator(".rail .step")
    steps.nth(1).press("Enter")
    expect(console.locator(".act")).to_contain_text("ห้องไม่ได้อยู่ที่กิจกรรมนี้")
    expect(steps.nth(0)).to_have_attribute("aria-current", "step")
    assert axe_violations(console) == []
    console.get_by_role("button", name="กลับไปที่ห้อง").press("Enter")
    expect(console.locator(".act")).not_to_contain_text("ห้องไม่ได้อยู่ที่กิจกรรมนี้")


def test_nothing_is_cut_off_and_every_target_is_large_enough(console: Page) -> None:
    console.locator(".wall .note").first.click()
    expect(console.get_by_role("toolbar")).to_be_visible()
    for width in WIDTHS:
        console.set_viewport_size({"width": width, "height": 800})
        assert console.evaluate("document.documentElement.scrollWidth") <= width
        boxes = console.locator("button:visible, a[href]:visible").evaluate_all(BOXES)
        assert [box for box in boxes if box[1] < 44 or box[2] < 44] == [], width
