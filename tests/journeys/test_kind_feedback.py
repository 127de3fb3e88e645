"""Feedback on a prototype: a canvas of four sections that speak the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.canvas_room import FEEDBACK, CanvasRoom
from tests.journeys.keyboard import press, tab_to
from tests.journeys.pair import Pair
from tests.journeys.people import join
from tests.journeys.reach import NARROW, faults
from tests.rig.server import Server

OpenPage = Callable[..., Page]


@pytest.fixture
def room(example: Server) -> Iterator[CanvasRoom]:
    """A workshop in its feedback activity."""
    held = CanvasRoom(example.url)
    held.facilitator.say("start")
    held.facilitator.say("go_to", activity=FEEDBACK)
    yield held
    held.end()


def test_A7_every_surface_names_the_sections_in_its_readers_language(
    room: CanvasRoom, phones: Pair, consoles: Pair, screens: Pair
) -> None:
    link = room.screen()
    for screen in screens.both:
        screen.goto(link.address)
    room.write(FEEDBACK, section=2, notes=5)
    phones.press("[role=tab] >> nth=1", "main .note")
    consoles.look(".cv .note")
    consoles.press(".cv .note", ".pick")
    screens.look(".bcv .note")
    for pair, name in ((phones, "[role=tab]"), (consoles, ".cv h3"), (screens, ".bcv h2")):
        expect(pair.thai.locator(name).nth(1)).to_contain_text("ควรแก้")
        expect(pair.english.locator(name).nth(1)).to_contain_text("Change")
    assert phones.wrong + consoles.wrong + screens.wrong == ""


def test_A1_feedback_is_given_by_keyboard_alone(room: CanvasRoom, phone: Page) -> None:
    join(phone, room.url, room.code, "ประชาชน")
    tab_to(phone, phone.get_by_role("tab", selected=True))
    phone.keyboard.press("End")
    tab_to(phone, phone.get_by_role("textbox", name="เขียนในช่อง คิดต่อ"))
    phone.keyboard.type("ส่งใบนัดทางไลน์")
    press(phone, phone.get_by_role("button", name="ส่ง", exact=True))
    expect(phone.locator(".mine .st.saved")).to_be_visible()


def test_A2_feedback_is_given_by_taps_alone_on_a_small_phone(room: CanvasRoom, open_page: OpenPage) -> None:
    phone = open_page(width=NARROW, height=568)
    join(phone, room.url, room.code, "ภาครัฐ")
    phone.get_by_role("tab", name="สงสัย").tap()
    phone.locator("textarea").fill("ถ้าไม่มีมือถือ จะรู้คิวได้อย่างไร")
    phone.get_by_role("button", name="ส่ง", exact=True).tap()
    expect(phone.get_by_role("tab", name="สงสัย")).to_contain_text("1")
    assert faults(phone) == []
