"""Breakout tables on every surface: split, write, visit, bring back; by keyboard and by taps (A1, A2, A7)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from govlab.accounts.example import FACILITATOR
from tests.journeys.held_room import WRITING, HeldRoom
from tests.journeys.keyboard import tab_to
from tests.journeys.pair import Pair
from tests.journeys.people import join, sign_in
from tests.journeys.reach import NARROW, faults

OpenPage = Callable[..., Page]


@pytest.fixture
def running(room: HeldRoom) -> HeldRoom:
    """A room that writes; six people of all sectors and an idea of each are there."""
    room.facilitator.say("start")
    room.fill(WRITING, 6)
    return room


def at_tables(room: HeldRoom) -> None:
    """The guests sit at two tables, as they chose; the first of them asks for help."""
    room.facilitator.say("split_tables", activity=WRITING, tables=2, way="chosen", prompts=["เรื่องคิว", "เรื่องยา"])
    for place, guest in enumerate(room.guests):
        guest.say("take_table", activity=WRITING, table=place % 2 + 1)
        guest.say("post_idea", activity=WRITING, text=f"จากโต๊ะ {place % 2 + 1} คนที่ {place}")
    room.guests[0].say("raise_hand", raised=True)


def test_A7_tables_in_every_state(running: HeldRoom, phones: Pair, consoles: Pair, screens: Pair) -> None:
    go, link = running.facilitator.say, running.screen()
    for page in screens.both:
        page.goto(link.address)
    consoles.press(".tools .btn", "[role=dialog] .ways")
    consoles.press("[role=dialog] .quiet")
    at_tables(running)
    consoles.look(".tb .tag.ink")
    screens.look(".big-tb.prompts")
    phones.look(".pick-table")
    phones.press(".pick-table .btn >> nth=1", ".my-table .tag")
    consoles.press(".tb .btn >> nth=0", ".visit")
    consoles.press(".visit .btn", ".tb")
    consoles.press(".tbs-h .btn.main", "[role=dialog]")
    consoles.press("[role=dialog] [data-first]", ".tb")
    go("bring_back", activity=WRITING, table=1)
    screens.look(".big-w .tag")
    phones.look(".newb")
    go("split_tables", activity=WRITING, tables=12, way="balanced")
    screens.look(".big-w .tag")
    go("end_tables", activity=WRITING)
    phones.look(".pr h1")
    assert phones.wrong + consoles.wrong + screens.wrong == ""


def test_A1_tables_by_keyboard_alone(running: HeldRoom, open_page: OpenPage) -> None:
    page = open_page(width=1280, height=800)
    sign_in(page, running.url, FACILITATOR)
    page.goto(f"{running.url}/console/{running.workshop}")
    page.locator(".wall .note").first.wait_for()
    tab_to(page, page.locator(".tools .btn"))
    page.keyboard.press("Enter")
    expect(page.locator("#tables")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("3")
    page.keyboard.press("Enter")
    expect(page.locator(".tb")).to_have_count(3)
    expect(page.locator(".tb-h").first).to_contain_text("โต๊ะ 1")
    tab_to(page, page.locator(".tb .btn"))
    page.keyboard.press("Enter")
    expect(page.locator(".visit .btn")).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, page.locator(".tbs-h .btn.main"))
    page.keyboard.press("Enter")
    tab_to(page, page.locator("[role=dialog] .btn.main"))
    page.keyboard.press("Enter")
    expect(page.locator(".tbs-h .num")).to_contain_text("3 จาก 3 โต๊ะ")


def test_A2_a_table_by_taps_alone_on_the_narrowest_phone(running: HeldRoom, open_page: OpenPage) -> None:
    at_tables(running)
    phone = open_page(width=NARROW, height=640)
    join(phone, running.url, running.code, "ประชาชน")
    phone.locator(".pick-table .btn >> nth=1").tap()
    expect(phone.locator(".my-table")).to_contain_text("คุณอยู่โต๊ะ 2")
    expect(phone.locator("h1")).to_have_text("เรื่องยา")
    phone.locator("textarea").fill("ให้ส่งยาถึงบ้าน")
    phone.locator(".comp .btn").tap()
    expect(phone.locator(".mine .st.saved")).to_be_visible()
    texts = phone.locator("section .note").all_inner_texts()
    assert not [text for text in texts if "จากโต๊ะ 1 คนที่" in text], "P6: another table's notes stay there"
    assert faults(phone) == []


def test_who_comes_late_is_given_a_table(running: HeldRoom, phone: Page) -> None:
    running.facilitator.say("split_tables", activity=WRITING, tables=2, way="balanced")
    join(phone, running.url, running.code, "ประชาชน")
    expect(phone.locator(".my-table .tag")).to_contain_text("คุณอยู่โต๊ะ")
    phone.reload()
    expect(phone.locator(".my-table .tag")).to_contain_text("คุณอยู่โต๊ะ")
