"""The big screen: the way in stays where it is, and everything can be read from the back of the room."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from tests.journeys.held_room import DOTS, WRITING, HeldRoom, ScreenLink
from tests.journeys.projector import assert_readable
from tests.journeys.reach import DESKTOP, faults

OpenPage = Callable[..., Page]
Check = Callable[[Page], list[str]]
IDEAS = 12
PAGE_MS = 12_000
# Nearly as long as is taken (300).
LONG_PROMPT = "ถ้าห้องยาบอกเวลารับยาล่วงหน้าได้ ผู้สูงอายุที่มาคนเดียวจะรู้ได้อย่างไรโดยไม่ต้องมีมือถือ " * 4


@pytest.fixture
def link(room: HeldRoom) -> ScreenLink:
    """The way to the big screen of a room that has just begun."""
    room.facilitator.say("start")
    return room.screen()


@pytest.fixture
def screen(room: HeldRoom, link: ScreenLink, open_page: OpenPage) -> Page:
    """A projector that shows notes on a wall."""
    room.fill(WRITING, IDEAS)
    page = open_page(width=1920, height=1080)
    page.goto(link.address)
    expect(page.locator(".big-w .note").first).to_be_visible()
    return page


def way_in(screen: Page) -> list[Any]:
    """Where the QR code, the typed code and the counts are."""
    return [screen.locator(part).bounding_box() for part in (".qr", ".cd", ".cnt")]


def test_text_is_large_enough_and_nothing_is_cut_off(screen: Page) -> None:
    assert_readable(screen)


def test_not_more_than_nine_notes_and_the_rest_are_counted(screen: Page) -> None:
    expect(screen.locator(".cnt b").last).to_have_text(str(IDEAS))
    expect(screen.locator(".big-w .note")).to_have_count(9)
    expect(screen.locator(".big-more")).to_contain_text(f"อีก {IDEAS - 9} ไอเดีย")


def test_the_widest_code_stands_whole_in_its_line(room: HeldRoom, link: ScreenLink, open_page: OpenPage) -> None:
    page = open_page(width=DESKTOP, height=720)

    def with_wide_code(ours: WebSocketRoute) -> None:
        server = ours.connect_to_server()
        server.on_message(lambda frame: ours.send(str(frame).replace(room.code, "WWWWWWWW")))

    page.route_web_socket("**/socket.io/**", with_wide_code)
    page.goto(link.address)
    expect(page.locator(".cd")).to_have_text("WWWW WWWW")
    assert faults(page) == []


def _pages(screen: Page, tables: int) -> list[list[str]]:
    """The tables on each page, in their order, each page looked at in every size.

    Pages turn by themselves too: on a busy machine one may turn unseen, and comes up again.
    """
    seen: list[list[str]] = []
    for _ in range(3 * tables):
        if (shown := screen.locator(".big-tb b").all_inner_texts()) not in seen:
            seen.append(shown)
            assert_readable(screen)
        if sum(map(len, seen)) >= tables:
            break
        screen.clock.run_for(PAGE_MS)
    return sorted(seen, key=lambda names: int(names[0].split()[-1]))


@pytest.mark.parametrize(
    ("tables", "prompts"), [(50, []), (50, [LONG_PROMPT]), (8, [LONG_PROMPT] * 8), (8, ["เรื่องคิว"] * 8)]
)
def test_every_table_comes_up_with_what_it_is_asked_or_the_screen_says_where_to_look(
    room: HeldRoom, link: ScreenLink, open_page: OpenPage, tables: int, prompts: list[str]
) -> None:
    room.facilitator.say("split_tables", activity=WRITING, tables=tables, way="balanced", prompts=prompts)
    page = open_page(width=1920, height=1080)
    page.clock.install()
    page.goto(link.address)
    expect(page.locator(".big-tb li").first).to_be_visible()
    pages = _pages(page, tables)
    assert [name for shown in pages for name in shown] == [f"โต๊ะ {no}" for no in range(1, tables + 1)]
    told = page.locator(".big-more").inner_text()
    assert (f"จาก {len(pages)}" in told) == (len(pages) > 1)
    assert ("มือถือ" in told) == (tables == 50 and bool(prompts))


def test_a_revoked_link_darkens_the_screen_and_says_what_to_do(room: HeldRoom, link: ScreenLink, screen: Page) -> None:
    room.revoke(link)
    expect(screen.get_by_text("ลิงก์ของจอนี้ใช้ไม่ได้แล้ว")).to_be_visible()


def test_code_qr_and_counts_stay_in_place_on_every_view(room: HeldRoom, screen: Page, axe_violations: Check) -> None:
    expect(screen.locator(".cd")).to_have_text(f"{room.code[:4]} {room.code[4:]}")
    before = way_in(screen)
    assert axe_violations(screen) == []
    room.facilitator.say("go_to", activity=DOTS)
    room.guests[0].say("place_dots", activity=DOTS, idea=1, dots=1)
    room.facilitator.say("reveal", activity=DOTS, revealed=True)
    expect(screen.locator(".rk li").first).to_be_visible()
    assert way_in(screen) == before
    assert axe_violations(screen) == []
