"""Concept cards on every surface: drawn on paper, photographed, named, sent, and seen by the room."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import FilePayload, Page, Route, expect

from tests.journeys.held_room import HeldRoom, Hold
from tests.journeys.keyboard import press, tab_to
from tests.journeys.pair import Pair
from tests.journeys.people import join
from tests.journeys.reach import NARROW, faults
from tests.rig.photos import photo

OpenPage = Callable[..., Page]
AGENDA = [
    {"kind": "concept", "title": "การ์ดแนวคิด", "prompt": "วาดบริการใหม่ แล้วถ่ายภาพ"},
    {"kind": "dots", "title": "ให้จุด", "prompt": "แนวคิดใดควรทดลองก่อน"},
]
CONCEPT, DOTS = 1, 2
UPLOADS = re.compile(r"/api/v1/workshops/[^/]+/pictures/")
DRAWING: FilePayload = {"name": "IMG_0001.jpg", "mimeType": "image/jpeg", "buffer": photo(2400, 1800)}
LETTER: FilePayload = {"name": "letter.jpg", "mimeType": "image/jpeg", "buffer": b"%PDF-1.7 not a picture at all"}
# Every picture on the page is there, not only its frame.
LOADED = "() => [...document.images].every((it) => it.complete && it.naturalWidth > 0)"


@pytest.fixture
def room(hold: Hold) -> HeldRoom:
    """A room that makes concept cards."""
    held = hold(AGENDA)
    held.facilitator.say("start")
    return held


def make(page: Page, name: str, words: str = "", *photos: FilePayload) -> None:
    """Fill the form; what was photographed is ready to be sent."""
    page.locator("#card-name").fill(name)
    page.locator("#card-words").fill(words)
    for at, one in enumerate(photos, start=1):
        page.locator(".pick-f input").last.set_input_files(one)
        expect(page.locator(".photo")).to_have_count(at)


def send(page: Page) -> None:
    """Press the button at the thumb."""
    page.locator("button[form=card]").click()


def sent(page: Page, cards: int = 1) -> None:
    """So many cards of mine are with the server."""
    expect(page.locator(".mine .st.saved")).to_have_count(cards)


def test_A7_concept_cards_in_every_state(room: HeldRoom, phones: Pair, consoles: Pair, screens: Pair) -> None:
    link = room.screen()
    for screen in screens.both:
        screen.goto(link.address)
    phones.look(".card-f")
    screens.look(".big-lead")
    for page in phones.both:
        make(page, "คิวในมือถือ", "รู้ว่าอีกกี่คิว\nไม่ต้องมานั่งรอ", DRAWING, DRAWING)
        page.locator(".photo input").first.fill("หน้าจอมือถือที่บอกว่าเหลือ 3 คิว")
    phones.look(".photo >> nth=1")
    phones.press("button[form=card]", ".mine .st.saved")
    for page in phones.both:
        expect(page.locator(".mine .pic img")).to_have_count(2)
    phones.press(".newb", "ul.stack .note .pic img >> nth=2")
    phones.press(".mine .pic", ".dlg .pic-l")
    phones.press(".dlg .btn", ".card-f")
    phones.press("button[form=card]", ".err")  # without a name
    consoles.look(".wall .pic img")
    consoles.press(".wall .note", ".pick")
    consoles.press(".pick-b .btn:has-text('ดูภาพ'), .pick-b .btn:has-text('See pictures')", ".dlg .pic-l")
    consoles.press(".dlg .acts .btn", ".pick")
    screens.look(".big-c .big-p img")
    for page in (*phones.both, *consoles.both, *screens.both):
        page.wait_for_function(LOADED)
    room.facilitator.say("spotlight", idea=1)
    screens.look(".lit.pictured img")
    room.facilitator.say("spotlight", idea=None)
    room.facilitator.say("show_ideas", activity=CONCEPT, visible=False)
    phones.look(".card-f")
    screens.look(".big-lead")
    room.facilitator.say("show_ideas", activity=CONCEPT, visible=True)
    room.facilitator.say("accept_ideas", activity=CONCEPT, open=False)
    phones.look(".dock-s")
    room.facilitator.say("go_to", activity=DOTS)
    phones.look("main .note .pic img")
    room.facilitator.say("close")
    phones.look("main .note .pic img")
    assert (phones.wrong, consoles.wrong, screens.wrong) == ("", "", "")


def test_A1_a_card_is_made_by_keyboard_alone(room: HeldRoom, phone: Page) -> None:
    join(phone, room.url, room.code, "ประชาชน")
    tab_to(phone, phone.locator("#card-name"))
    phone.keyboard.type("ตู้รับยา")
    phone.keyboard.press("Enter")
    phone.keyboard.type("รับยาได้ตลอดวัน")
    pick = phone.locator(".pick-f input").last
    tab_to(phone, pick)
    with phone.expect_file_chooser() as chooser:
        phone.keyboard.press("Space")
    chooser.value.set_files(DRAWING)
    tab_to(phone, phone.locator(".photo input"))
    phone.keyboard.type("ตู้สีขาวหน้าอนามัย")
    press(phone, phone.locator("button[form=card]"))
    sent(phone)
    picture = phone.locator(".mine .pic")
    expect(picture.locator("img")).to_have_attribute("alt", "ตู้สีขาวหน้าอนามัย")
    press(phone, picture)
    expect(phone.get_by_role("dialog")).to_be_visible()
    phone.keyboard.press("Escape")
    expect(picture).to_be_focused()
    press(phone, phone.get_by_role("button", name="แก้ไข"))
    expect(phone.locator("#card-name")).to_be_focused()
    press(phone, phone.get_by_role("button", name="เอาภาพที่ 1 ออก"))
    press(phone, phone.locator("button[form=card]"))
    expect(phone.locator(".mine .st.saved")).to_have_text("ส่งแล้ว แก้ไขแล้ว")
    expect(picture).to_have_count(0)


def test_A2_a_card_is_made_by_taps_alone_on_a_small_phone(room: HeldRoom, open_page: OpenPage) -> None:
    phone = open_page(width=NARROW, height=568)
    join(phone, room.url, room.code, "ภาครัฐ")
    phone.locator("#card-name").fill("นัดเป็นรอบ")
    assert phone.locator(".pick-f input").first.get_attribute("capture") == "environment"
    with phone.expect_file_chooser() as chooser:
        phone.locator(".pick-f .btn").first.tap()
    chooser.value.set_files(DRAWING)
    expect(phone.locator(".photo")).to_have_count(1)
    assert faults(phone) == []
    phone.locator("button[form=card]").tap()
    sent(phone)
    phone.locator(".mine .pic").tap()
    expect(phone.locator(".dlg .pic-l")).to_be_visible()
    assert faults(phone) == []


def test_P14_a_card_made_without_signal_is_kept_with_its_photos_and_sent_once(room: HeldRoom, phone: Page) -> None:
    join(phone, room.url, room.code, "ประชาชน")
    make(phone, "คิวในมือถือ", "", DRAWING)
    phone.reload()
    expect(phone.locator("#card-name")).to_have_value("คิวในมือถือ")
    expect(phone.locator(".photo img")).to_have_count(1)
    phone.wait_for_function(LOADED)
    phone.context.set_offline(True)
    send(phone)
    expect(phone.locator(".mine .note")).to_contain_text("รอสัญญาณ")
    expect(phone.locator(".mine .pic img")).to_have_count(1)
    phone.context.set_offline(False)
    phone.goto(f"{room.url}/room/{room.workshop}")
    sent(phone)
    phone.wait_for_function(LOADED)
    assert room.ideas() == 1


def test_P14_a_line_lost_in_the_middle_of_a_photo_costs_nothing_and_holds_up_nothing_else(
    room: HeldRoom, phone: Page
) -> None:
    lost: list[str] = []

    def lose_the_first(route: Route) -> None:
        lost.append(route.request.url)
        # Of the second time the server has the photo, and its answer is lost.
        if len(lost) == 2:
            route.fetch()
        route.abort("connectionreset") if len(lost) < 3 else route.continue_()

    join(phone, room.url, room.code, "ประชาชน")
    phone.route(UPLOADS, lose_the_first)
    make(phone, "คิวในมือถือ", "", DRAWING)
    send(phone)
    make(phone, "ไม่มีภาพ")
    send(phone)
    expect(phone.locator(".mine .note", has_text="ไม่มีภาพ").locator(".st.saved")).to_be_visible()
    sent(phone, 2)
    assert len(lost) == 3
    assert len(set(lost)) == 1, "the same photo under the same name"
    assert room.ideas() == 2


def test_S11_what_is_no_picture_is_refused_with_a_reason_and_the_card_stays(room: HeldRoom, phone: Page) -> None:
    join(phone, room.url, room.code, "ประชาชน")
    make(phone, "แบบฟอร์มเดียว")
    phone.locator(".pick-f input").last.set_input_files(LETTER)
    expect(phone.locator(".photos .err")).to_contain_text("เปิดไฟล์นี้เป็นภาพไม่ได้")
    phone.route(UPLOADS, lambda route: route.continue_(post_data=b"\xff\xd8\xff broken on its way"))
    make(phone, "แบบฟอร์มเดียว", "", DRAWING)
    send(phone)
    note = phone.locator(".mine .note.failed")
    expect(note).to_contain_text("เลือกภาพอื่น")
    phone.unroute(UPLOADS)
    note.get_by_role("button", name="ส่งอีกครั้ง").click()
    sent(phone)
