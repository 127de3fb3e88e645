"""A canvas: notes in sections, on every surface, in every state; by keyboard alone and by taps alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from govlab.accounts.example import FACILITATOR
from tests.journeys.canvas_room import EMPATHY, JOURNEY, MANY, CanvasRoom
from tests.journeys.keyboard import press, tab_to
from tests.journeys.pair import Pair
from tests.journeys.people import join, sign_in
from tests.journeys.projector import assert_readable
from tests.journeys.reach import NARROW, faults
from tests.rig.server import Server

OpenPage = Callable[..., Page]


@pytest.fixture
def room(example: Server) -> Iterator[CanvasRoom]:
    """A workshop of canvases, of this test's own."""
    held = CanvasRoom(example.url)
    yield held
    held.end()


@pytest.fixture
def console(room: CanvasRoom, open_page: OpenPage) -> Page:
    """The room's console."""
    page = open_page(width=1366, height=768)
    sign_in(page, room.url, FACILITATOR)
    page.goto(f"{room.url}/console/{room.workshop}")
    return page


def test_A7_a_phone_on_a_canvas(room: CanvasRoom, phones: Pair) -> None:
    go = room.facilitator.say
    go("start")
    phones.look("[role=tablist]")  # nothing there yet
    _write(phones, "อีกกี่คิวถึงจะถึงยาย")
    room.write(EMPATHY, section=1, notes=7)
    phones.look(".newb")
    phones.press(".newb")
    phones.press(".mine .btn", "[role=dialog]")  # move to which section?
    phones.press(".mv-to .btn >> nth=2", ".toasts .btn")
    phones.press("[role=tab] >> nth=2", ".mine .st.saved")
    go("show_ideas", activity=EMPATHY, visible=False)
    phones.look("section .empty")
    for page in phones.both:
        page.context.set_offline(True)
    _write(phones, "เขียนตอนไม่มีสัญญาณ")
    phones.look(".mine .st.wait")
    go("accept_ideas", activity=EMPATHY, open=False)
    for page in phones.both:
        page.context.set_offline(False)
    phones.look(".mine .st.failed")  # and closed
    go("go_to", activity=JOURNEY)
    phones.look(".lane select")
    for page in phones.both:
        page.locator(".lane select").select_option("3")
    _write(phones, "ไม่รู้ว่าต้องเตรียมอะไรมาบ้าง")
    phones.look(".mine .st.wait")  # for review
    phones.press(".mine .note:not(.failed) .btn", "[role=dialog] select")
    phones.press("[role=dialog] .btn.quiet")
    go("go_to", activity=MANY)
    phones.look(".scroll > .tabs")  # too many to stay in sight
    assert phones.wrong == ""


def test_notes_are_called_notes_and_the_same_words_twice_are_two_messages(room: CanvasRoom, console: Page) -> None:
    room.facilitator.say("start")
    notes = room.write(EMPATHY, section=1, notes=2)
    console.reload()
    toast = console.locator(".con-toast .toast")
    for no in notes:
        console.locator(f"[data-no='{no}']").press("Enter")
        console.get_by_role("toolbar", name="ทำกับข้อความที่เลือก").get_by_role("button", name="ไม่แสดง").click()
        dialog = console.get_by_role("dialog", name="ไม่แสดง 1 ข้อความ เพราะอะไร")
        dialog.get_by_role("button", name="ซ้ำกับข้อความอื่นในห้อง").click()
        expect(toast).to_contain_text("ห้องไม่เห็น 1 ข้อความแล้ว")
        expect(toast).not_to_have_attribute("data-heard", "")
        toast.evaluate("it => it.dataset.heard = ''")
    room.write(EMPATHY, section=2)
    console.goto(f"{room.url}/workshops/{room.workshop}/report")
    expect(console.locator(".facts dt").nth(1)).to_have_text("ข้อความ")


def test_A7_a_console_of_a_canvas(room: CanvasRoom, consoles: Pair) -> None:
    go = room.facilitator.say
    go("start")
    consoles.look(".cvs")
    notes = room.write(EMPATHY, section=1, notes=9) + room.write(EMPATHY, section=3, notes=2)
    consoles.look(".side .tip")  # a section is still thin
    consoles.press(".tools .btn >> nth=-1")
    go("moderate_idea", idea=notes[2], state="rejected", reason="ซ้ำ")
    go("spotlight", idea=notes[3])
    consoles.press(f"[data-no='{notes[0]}']", ".pick")
    consoles.press(".pick-b .btn[aria-haspopup=menu]", "[role=menu]")
    consoles.press("[role=menuitemradio] >> nth=3", ".con-toast")  # who comes second moves nothing: no undo
    go("go_to", activity=JOURNEY)
    consoles.look(".cvg")
    (waiting,) = room.write(JOURNEY, section=1, lane=2)
    go("moderate_idea", idea=waiting, state="accepted", reason=None)
    consoles.press(".cvg .note", ".pick-b .btn[aria-haspopup=menu] >> nth=1")
    go("go_to", activity=MANY)
    consoles.look(".cvs")
    assert consoles.wrong == ""


def test_A7_a_canvas_on_the_screen(room: CanvasRoom, screens: Pair) -> None:
    go, link = room.facilitator.say, room.screen()
    go("start")
    for page in screens.both:
        page.goto(link.address)
    screens.look(".bcv-a")  # empty: each section asks
    room.write(EMPATHY, section=1, notes=5)
    room.write(EMPATHY, section=2, notes=3)
    screens.look(".bcv .tag.ink")
    expect(screens.thai.locator(".bcv .note")).to_have_count(4)
    expect(screens.thai.locator(".bcv h2 b").first).to_contain_text("5")
    assert_readable(screens.thai, ".bcv, .bcv .note")
    go("show_ideas", activity=EMPATHY, visible=False)
    screens.look(".big-lead")
    go("go_to", activity=MANY)
    for section in range(1, 13):
        room.write(MANY, section=section)
    screens.look(".bcv .note")
    expect(screens.thai.locator(".bcv .note")).to_have_count(9)
    assert_readable(screens.thai, ".bcv, .bcv .note")
    assert screens.wrong == ""


def test_A1_a_note_is_written_and_moved_by_keyboard_alone(room: CanvasRoom, phone: Page, console: Page) -> None:
    join(phone, room.url, room.code, "ประชาชน")
    room.facilitator.say("start")
    room.write(EMPATHY, section=2)
    tab_to(phone, phone.get_by_role("tab", selected=True))
    phone.keyboard.press("ArrowRight")
    phone.keyboard.press("ArrowRight")
    expect(phone.get_by_role("tab", name="คิด")).to_be_focused()
    expect(phone.locator("main h1")).to_have_text("ยายสมใจคิดอะไรอยู่ในใจ ขณะรอคิว")
    tab_to(phone, phone.get_by_role("textbox", name="เขียนในช่อง คิด"))
    phone.keyboard.type("ถ้าไปห้องน้ำ จะโดนเรียกคิวพอดีไหม")
    press(phone, phone.get_by_role("button", name="ส่ง", exact=True))
    expect(phone.locator(".mine")).to_contain_text("ส่งแล้ว")
    press(phone, phone.get_by_role("button", name="ย้ายช่อง"))
    press(phone, phone.get_by_role("dialog").get_by_role("button", name="รู้สึก"))
    expect(phone.get_by_role("tab", name="คิด")).to_be_focused()
    phone.keyboard.press("End")
    expect(phone.locator(".mine")).to_contain_text("ห้องน้ำ")

    note = console.locator(".cv .note", has_text="ห้องน้ำ")
    press(console, console.get_by_role("button", name="ดูข้อความใหม่"))
    expect(note).to_be_focused()
    console.keyboard.press("ArrowUp")
    expect(console.locator(".cv .note").first).to_be_focused()
    console.keyboard.press("End")
    console.keyboard.press("Enter")
    press(console, console.get_by_role("toolbar").get_by_role("button", name="ย้ายช่อง"))
    expect(console.get_by_role("menuitemradio", name="รู้สึก")).to_be_focused()
    console.keyboard.press("Home")
    console.keyboard.press("Enter")
    expect(_box(console, "พูด").locator(".note", has_text="ห้องน้ำ")).to_be_focused()
    phone.keyboard.press("Home")
    expect(phone.locator(".mine")).to_contain_text("ห้องน้ำ")


def test_A2_a_note_is_written_and_moved_by_taps_alone_on_a_small_phone(room: CanvasRoom, open_page: OpenPage) -> None:
    phone = open_page(width=NARROW, height=568)
    join(phone, room.url, room.code, "ประชาชน")
    room.facilitator.say("start")
    room.facilitator.say("go_to", activity=JOURNEY)
    phone.get_by_role("tab", name="รับบริการ").tap()
    phone.locator(".lane select").select_option("ติดขัด")
    phone.locator("textarea").tap()
    phone.locator("textarea").fill("ต้องเดินสามตึก")
    phone.get_by_role("button", name="ส่ง", exact=True).tap()
    note = phone.locator(".mine .note")
    expect(note).to_contain_text("รอวิทยากรตรวจ")
    expect(note).to_contain_text("ติดขัด")
    note.get_by_role("button", name="ย้ายช่อง").tap()
    phone.get_by_role("dialog").get_by_role("button", name="มาถึง").tap()
    expect(note).to_have_count(0)
    phone.locator(".toasts").get_by_role("button", name="เลิกทำ").tap()
    expect(note).to_contain_text("ต้องเดินสามตึก")
    assert faults(phone) == []


def test_P14_each_section_keeps_its_own_text_through_a_reload(room: CanvasRoom, phone: Page) -> None:
    join(phone, room.url, room.code, "ประชาชน")
    room.facilitator.say("start")
    field, tab = phone.locator("textarea"), lambda name: phone.get_by_role("tab", name=name)
    field.fill("ข้อความของช่องพูด")
    tab("ทำ").click()
    expect(field).to_have_value("")
    field.fill("ข้อความของช่องทำ")
    phone.reload()
    expect(tab("ทำ")).to_have_attribute("aria-selected", "true")
    expect(field).to_have_value("ข้อความของช่องทำ")
    tab("พูด").click()
    expect(field).to_have_value("ข้อความของช่องพูด")
    # What is in hand moves along with the room, and back.
    room.facilitator.say("go_to", activity=MANY)
    expect(phone.locator(".scroll > .tabs")).to_be_visible()
    expect(field).to_have_value("ข้อความของช่องพูด")


def test_P14_a_note_that_is_saved_while_it_is_moved_stays_one(room: CanvasRoom, phone: Page) -> None:
    join(phone, room.url, room.code, "ประชาชน")
    room.facilitator.say("start")
    phone.locator("textarea").wait_for()
    phone.context.set_offline(True)
    phone.locator("textarea").fill("รอยาสองชั่วโมง")
    phone.locator(".comp .btn").click()
    note = phone.locator(".mine .note")
    note.get_by_role("button", name="แก้ไข").click()
    expect(note.get_by_role("button", name="ย้ายช่อง")).to_have_count(0)
    phone.get_by_role("button", name="ยกเลิก").click()
    note.get_by_role("button", name="ย้ายช่อง").click()
    phone.context.set_offline(False)
    expect(note).to_contain_text("ส่งแล้ว")
    phone.get_by_role("dialog").get_by_role("button", name="รู้สึก").click()
    phone.get_by_role("tab", name="รู้สึก").click()
    expect(note).to_contain_text("ส่งแล้ว")
    assert room.ideas() == 1


def test_the_boxes_of_a_console_keep_their_size_and_no_note_moves(room: CanvasRoom, console: Page) -> None:
    room.facilitator.say("start")
    first, second = room.write(EMPATHY, section=1, notes=2)
    console.reload()
    box, there = _box(console, "พูด"), console.locator(f"[data-no='{first}']")
    expect(there).to_be_visible()
    before = box.bounding_box(), there.bounding_box()
    room.write(EMPATHY, section=1, notes=30)
    expect(console.get_by_role("button", name=re.compile("ดูข้อความใหม่ 30"))).to_be_visible()
    assert (box.bounding_box(), there.bounding_box()) == before
    console.locator(f"[data-no='{second}']").focus()
    room.facilitator.say("move_idea", idea=second, section=2, lane=None)
    expect(_box(console, "ทำ").locator(f"[data-no='{second}']")).to_be_focused()
    console.get_by_role("button", name=re.compile("ดูข้อความใหม่ 30")).click()
    expect(console.locator(".cv .note")).to_have_count(32)
    there.click()
    expect(console.locator(".pick")).to_be_visible()
    assert box.bounding_box() == before[0]


def _box(console: Page, name: str) -> Locator:
    return console.get_by_role("region", name=name)


def _write(phones: Pair, text: str) -> None:
    """Write a note on both phones and send it."""
    for page in phones.both:
        page.locator("textarea").fill(text)
    phones.press(".comp .btn")
