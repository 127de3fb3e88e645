"""The big screen: the way in stays where it is, and everything can be read from the back of the room."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from govlab.accounts.example import FACILITATOR
from tests.journeys.people import code_of, sign_in, workshop_of
from tests.rig.server import Server

OpenPage = Callable[..., Page]
Check = Callable[[Page], list[str]]
SMALLEST_U = 34  # 53 mm on a picture 3 m wide: the limit at 15 m
# Marks that stand beside something larger which says the same.
SMALLER = ".sec, .sec *, .tag, .lbl, .cnt span, .as-of"
SIZES = [(1024, 768), (1280, 720), (1920, 1080)]


@pytest.fixture
def console(example: Server, open_page: OpenPage) -> Page:
    """The example room's console."""
    page = open_page(width=1440, height=900)
    sign_in(page, example.url, FACILITATOR)
    return page


@pytest.fixture
def screen(example: Server, console: Page, open_page: OpenPage) -> Page:
    """A projector that shows the example room; the console is open beside it."""
    console.goto(f"{example.url}/workshops/{workshop_of(example)}/screens")
    console.locator("main form").get_by_role("button").first.click()
    link = console.locator("a[href*='/screen/'], input[value*='/screen/']").first
    page = open_page(width=1920, height=1080)
    page.goto(link.evaluate("it => it.href || it.value"))
    console.goto(f"{example.url}/console/{workshop_of(example)}")
    expect(page.locator(".big-w .note").first).to_be_visible()
    return page


def way_in(screen: Page) -> list[Any]:
    """Where the QR code, the typed code and the counts are."""
    return [screen.locator(part).bounding_box() for part in (".qr", ".cd", ".cnt")]


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_text_is_large_enough_and_nothing_is_cut_off(screen: Page, width: int, height: int) -> None:
    screen.set_viewport_size({"width": width, "height": height})
    u = min(width / 1920, height / 1080)
    texts = screen.locator(f".big :is(h1, p, b, span):not({SMALLER}):not(:empty)")
    sizes = texts.evaluate_all("all => all.map(it => [it.innerText, parseFloat(getComputedStyle(it).fontSize)])")
    assert [size for size in sizes if size[1] < SMALLEST_U * u - 0.1] == []
    whole = "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
    assert screen.evaluate(whole) == [width, height]


def test_not_more_than_nine_notes_and_the_rest_are_counted(screen: Page) -> None:
    ideas = int(screen.locator(".cnt b").last.inner_text())
    assert screen.locator(".big-w .note").count() == min(9, ideas)
    if ideas > 9:
        expect(screen.locator(".big-more")).to_contain_text(f"อีก {ideas - 9} ไอเดีย")


def test_a_revoked_link_darkens_the_screen_and_says_what_to_do(example: Server, console: Page, screen: Page) -> None:
    console.goto(f"{example.url}/workshops/{workshop_of(example)}/screens")
    console.locator("form[action$='/revoke']").first.get_by_role("button").click()
    expect(screen.get_by_text("ลิงก์ของจอนี้ใช้ไม่ได้แล้ว")).to_be_visible()


def test_code_qr_and_counts_stay_in_place_on_every_view(
    example: Server, console: Page, screen: Page, axe_violations: Check
) -> None:
    expect(screen.locator(".cd")).to_have_text(f"{code_of(example)[:4]} {code_of(example)[4:]}")
    before = way_in(screen)
    assert axe_violations(screen) == []
    for stop in (1, 2):
        console.get_by_role("button", name="ถัดไป").click()
        expect(console.locator(".step").nth(stop)).to_have_attribute("aria-current", "step")
    console.get_by_role("switch", name="เปิดเผยผล").click()
    expect(screen.locator(".rk li").first).to_be_visible()
    assert way_in(screen) == before
    assert axe_violations(screen) == []
