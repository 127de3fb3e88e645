"""Grouping on every surface: by taps, by a menu, by keyboard; merged and taken apart; who loses a race is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from govlab.accounts.example import FACILITATOR
from tests.journeys.held_room import HeldRoom, Hold
from tests.journeys.keyboard import press, tab_to
from tests.journeys.pair import Pair
from tests.journeys.people import join, sign_in
from tests.journeys.reach import NARROW

OpenPage = Callable[..., Page]
AGENDA = [
    {"kind": "brainstorm", "title": "เขียนไอเดีย", "prompt": "ทำอย่างไรให้รอน้อยลง"},
    {
        "kind": "group",
        "title": "จัดกลุ่ม",
        "prompt": "ไอเดียใดพูดเรื่องเดียวกัน",
        "settings": {"by_all": True},
    },
]
WRITING, GROUP = 1, 2
# A toast leaves by itself: what it said is kept.
KEEP_TOASTS = """() => {
  window.toasts = [];
  const keep = () => document.querySelectorAll(".toast").forEach((toast) => window.toasts.push(toast.textContent));
  new MutationObserver(keep).observe(document.body, { childList: true, subtree: true, characterData: true });
}"""


@pytest.fixture
def room(hold: Hold) -> HeldRoom:
    """A room with six ideas, in its group activity."""
    held = hold(AGENDA)
    held.facilitator.say("start")
    held.fill(WRITING, 6)
    held.facilitator.say("go_to", activity=GROUP)
    return held


def console_of(room: HeldRoom, page: Page) -> Page:
    sign_in(page, room.url, FACILITATOR)
    page.goto(f"{room.url}/console/{room.workshop}")
    page.locator(".ths .note").first.wait_for()
    return page


def test_A7_grouping_in_every_state(room: HeldRoom, phones: Pair, consoles: Pair, screens: Pair) -> None:
    go, link = room.facilitator.say, room.screen()
    for page in screens.both:
        page.goto(link.address)
    screens.look(".thc.none")
    phones.look(".note .row .btn")
    consoles.look(".th.none .note")
    consoles.press(".sug-ask .btn", ".sug")
    consoles.press(".tools .btn", "[role=dialog]")
    consoles.press("[role=dialog] .quiet")
    go("make_theme", name="มาตามเวลา", ideas=[1, 2])
    go("make_theme", name="ปี่ ที่ น้ำ กู้ป้าปู่ ซึ่งไม่มีที่ว่างให้ตัดบรรทัดเลย", ideas=[])
    go("merge_ideas", title="รับยาโดยไม่ต้องมาโรงพยาบาล", ideas=[3, 4])
    consoles.look(".mg")
    consoles.press(".th-h .btn.ico", ".cmds-l")
    for page in consoles.both:
        page.keyboard.press("Escape")
    consoles.press(".th.none .note >> nth=0")
    consoles.press(".th.none .note >> nth=2")
    consoles.press(".mv > .btn", "[role=menu]")
    for page in consoles.both:
        page.keyboard.press("Escape")
    screens.look(".thc >> nth=1")
    phones.press(".note .row .btn", "[role=dialog]")
    phones.press("[role=dialog] .btn >> nth=0", "[role=dialog] input")  # a new theme
    for page in phones.both:
        page.keyboard.press("Escape")
    phones.look(".mg")
    assert phones.wrong + consoles.wrong + screens.wrong == ""


def test_A1_grouped_merged_and_undone_by_keyboard_alone(room: HeldRoom, desktop: Page) -> None:
    console = console_of(room, desktop)
    notes = console.locator(".th.none .note")
    tab_to(console, notes.first)
    console.keyboard.press("Space")
    console.keyboard.press("ArrowDown")
    console.keyboard.press("Space")
    press(console, console.get_by_role("button", name="ย้ายกลุ่ม"))
    expect(console.get_by_role("menuitem").first).to_be_focused()
    console.keyboard.press("End")
    console.keyboard.press("Enter")
    expect(console.get_by_label("ชื่อกลุ่ม")).to_be_focused()
    console.keyboard.type("มาตามเวลา")
    console.keyboard.press("Enter")
    theme = console.get_by_role("region", name="มาตามเวลา")
    expect(theme.locator(".note")).to_have_count(2)
    tab_to(console, theme.locator(".note").first)
    console.keyboard.press("Space")
    console.keyboard.press("ArrowDown")
    console.keyboard.press("Space")
    press(console, console.get_by_role("button", name="รวมเป็นไอเดียเดียว"))
    expect(console.get_by_label("ชื่อไอเดียที่รวมแล้ว")).to_be_focused()
    console.keyboard.press("Enter")
    expect(theme.locator(".mg .note")).to_have_count(2)
    press(console, theme.get_by_role("button", name="แยกออกเป็น"))
    expect(theme.locator(".mg")).to_have_count(0)
    expect(theme.locator(".note")).to_have_count(2)
    for left in ("แยกไอเดีย", "รวมไอเดีย", "ตั้งกลุ่ม"):
        press(console, console.get_by_role("button", name=f"เลิกทำ: {left}"))
        expect(console.get_by_role("button", name=f"เลิกทำ: {left}", exact=True)).to_have_count(0)
    expect(notes).to_have_count(6)


def test_A1_a_dropped_theme_comes_back_with_its_merged_idea(room: HeldRoom, desktop: Page) -> None:
    room.facilitator.say("make_theme", name="มาตามเวลา", ideas=[1])
    room.facilitator.say("merge_ideas", title="นัดเป็นเวลา", ideas=[2, 3])
    room.facilitator.say("group_ideas", theme=1, ideas=[2])
    console = console_of(room, desktop)
    console.get_by_role("button", name="คำสั่งของกลุ่ม มาตามเวลา").click()
    console.get_by_role("button", name="เปลี่ยนชื่อ").click()
    console.get_by_role("textbox", name="ชื่อกลุ่ม").fill("ไม่ต้องรอ")
    console.keyboard.press("Enter")
    console.get_by_role("button", name="คำสั่งของกลุ่ม ไม่ต้องรอ").click()
    console.get_by_role("button", name="ยกเลิกกลุ่ม").click()
    expect(console.locator(".th:not(.none)")).to_have_count(0)
    console.get_by_role("button", name="เลิกทำ: ยกเลิกกลุ่ม", exact=True).click()
    again = console.get_by_role("region", name="ไม่ต้องรอ")
    expect(again.locator(".mg .note")).to_have_count(2)
    expect(again.locator(".note")).to_have_count(3)
    console.get_by_role("button", name="เลิกทำ: เปลี่ยนชื่อกลุ่ม", exact=True).click()
    expect(console.get_by_role("region", name="มาตามเวลา").locator(".mg .note")).to_have_count(2)


def test_an_undo_leaves_the_name_that_a_colleague_gave_since(room: HeldRoom, desktop: Page) -> None:
    room.facilitator.say("make_theme", name="มาตามเวลา", ideas=[1])
    console = console_of(room, desktop)
    console.get_by_role("button", name="คำสั่งของกลุ่ม มาตามเวลา").click()
    console.get_by_role("button", name="เปลี่ยนชื่อ").click()
    console.get_by_role("textbox", name="ชื่อกลุ่ม").fill("ไม่ต้องรอ")
    console.keyboard.press("Enter")
    undo = console.get_by_role("button", name="เลิกทำ: เปลี่ยนชื่อกลุ่ม", exact=True)
    undo.wait_for()
    room.facilitator.say("name_theme", theme=1, name="ใกล้บ้าน")
    expect(console.get_by_role("region", name="ใกล้บ้าน")).to_be_visible()
    undo.click()
    expect(console.locator(".toast")).to_contain_text("ไม่ได้เลิกทำ: เปลี่ยนชื่อกลุ่ม")
    expect(console.get_by_role("region", name="ใกล้บ้าน")).to_be_visible()
    expect(undo).to_have_count(0)


def test_moving_an_idea_twice_and_undoing_it_is_not_somebody_elses_move(room: HeldRoom, desktop: Page) -> None:
    for name in ("มาตามเวลา", "ใกล้บ้าน"):
        room.facilitator.say("make_theme", name=name, ideas=[])
    console = console_of(room, desktop)
    console.evaluate(KEEP_TOASTS)
    for name in ("มาตามเวลา", "ใกล้บ้าน"):
        console.locator(".note").filter(has_text="(1)").click()
        console.get_by_role("button", name="ย้ายกลุ่ม", exact=True).click()
        console.get_by_role("menuitem", name=name).click()
        expect(console.get_by_role("region", name=name).locator(".note")).to_have_count(1)
    console.get_by_role("button", name="เลิกทำ: ย้ายกลุ่ม", exact=True).click()
    expect(console.get_by_role("region", name="มาตามเวลา").locator(".note")).to_have_count(1)
    expect(console.locator(".toast")).to_contain_text("เลิกทำแล้ว: ย้ายกลุ่ม")
    assert "หลังคุณ" not in "".join(console.evaluate("toasts"))


def test_A1_a_phone_moves_an_idea_by_taps_alone(room: HeldRoom, open_page: OpenPage) -> None:
    room.facilitator.say("make_theme", name="มาตามเวลา", ideas=[1])
    phone = open_page(width=NARROW)
    join(phone, room.url, room.code, "ประชาชน")
    row = phone.locator("main li.note").filter(has_text="(5)")
    row.get_by_role("button").tap()
    dialog = phone.get_by_role("dialog")
    room.guests[0].say("make_theme", name="ใหม่กว่า", ideas=[])
    # Below what stood there already, whatever its place on the page.
    expect(dialog.get_by_role("button", name="ใหม่กว่า")).to_be_visible()
    assert dialog.locator(".move-to .btn").all_inner_texts()[1:] == ["มาตามเวลา", "ยังไม่จัดกลุ่ม", "ใหม่กว่า"]
    dialog.get_by_role("button", name="มาตามเวลา").tap()
    expect(phone.get_by_role("region", name="มาตามเวลา").locator("li.note")).to_have_count(2)
    expect(phone.locator("[data-move]:focus")).to_have_count(1)
    phone.locator("main li.note").filter(has_text="(4)").get_by_role("button").tap()
    phone.locator("[role=dialog]").get_by_role("button", name="ตั้งกลุ่มใหม่").tap()
    phone.get_by_label("ชื่อกลุ่ม").fill("ใกล้บ้าน")
    phone.get_by_role("button", name="ตั้งกลุ่ม", exact=True).tap()
    expect(phone.get_by_role("region", name="ใกล้บ้าน").locator("li.note")).to_have_count(1)


def test_P12_time_up_and_a_refusal_leave_the_typed_name(room: HeldRoom, open_page: OpenPage) -> None:
    phone = open_page(width=NARROW)
    join(phone, room.url, room.code, "ประชาชน")
    phone.locator("[data-move]").first.tap()
    phone.get_by_role("dialog").get_by_role("button", name="ตั้งกลุ่มใหม่").tap()
    name, save = phone.get_by_label("ชื่อกลุ่ม"), phone.get_by_role("button", name="ตั้งกลุ่ม", exact=True)
    name.fill("bullshit")
    save.tap()
    expect(phone.locator(".toast")).to_contain_text("มีคำที่ไม่ควรใช้")
    phone.locator("[data-move]").first.tap()
    phone.get_by_role("dialog").get_by_role("button", name="ตั้งกลุ่มใหม่").tap()
    expect(name).to_have_value("bullshit")
    name.fill("ใกล้บ้าน")
    room.facilitator.say("set_timer", activity=GROUP, seconds=1, closes=True)
    expect(phone.get_by_role("dialog")).to_contain_text("หมดเวลาจัดกลุ่มแล้ว")
    expect(save).to_be_disabled()
    expect(name).to_have_value("ใกล้บ้าน")
    room.facilitator.say("set_timer", activity=GROUP, seconds=None)
    save.tap()
    expect(phone.get_by_role("region", name="ใกล้บ้าน").locator("li.note")).to_have_count(1)


def test_who_loses_a_race_is_told_and_moves_it_back(room: HeldRoom, desktop: Page) -> None:
    room.facilitator.say("make_theme", name="มาตามเวลา", ideas=[])
    room.facilitator.say("make_theme", name="ใกล้บ้าน", ideas=[])
    console = console_of(room, desktop)
    console.locator(".th.none .note").first.click()
    console.get_by_role("button", name="ย้ายกลุ่ม").click()
    console.get_by_role("menuitem", name="มาตามเวลา").click()
    mine = console.get_by_role("region", name="มาตามเวลา").locator(".note")
    expect(mine).to_have_count(1)
    room.guests[0].say("group_ideas", theme=2, ideas=[1])
    told = console.locator(".toast")
    expect(told).to_contain_text("หลังคุณ")
    told.get_by_role("button", name="ย้ายกลับ").click()
    expect(mine).to_have_count(1)


def test_a_suggested_theme_moves_nothing_before_it_is_used(room: HeldRoom, desktop: Page) -> None:
    for text in ("จองคิวผ่านมือถือ", "จองคิวล่วงหน้าทางมือถือ"):
        room.facilitator.say("go_to", activity=WRITING)
        room.guests[0].say("post_idea", activity=WRITING, text=text)
    room.facilitator.say("go_to", activity=GROUP)
    console = console_of(room, desktop)
    console.get_by_role("button", name="ให้ระบบแนะนำกลุ่ม").click()
    offered = console.locator(".sug")
    while "จองคิว" not in offered.inner_text():
        offered.get_by_role("button", name="ไม่ใช้").click()
    expect(console.locator(".th:not(.none)")).to_have_count(0)
    assert "จองคิว" in offered.get_by_label("ชื่อกลุ่ม").input_value()
    offered.get_by_role("button", name="ใช้กลุ่มนี้").click()
    expect(console.locator(".th:not(.none) .note")).to_have_count(2)
