"""The frame of every page, in a real browser: reachable by keyboard, readable at every width, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.journeys.reach import SIDEWAYS, SMALL_TARGETS
from tests.rig.server import Server

OpenPage = Callable[..., Page]
Check = Callable[[Page], list[str]]
PAGES = ["/", "/about", "/privacy", "/components", "/nowhere"]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("language", ["th", "en"])
def test_A7_every_shared_page_is_accessible(
    example: Server, open_page: OpenPage, axe_violations: Check, language: str, width: int
):
    page = open_page(width=width)
    for path in PAGES:
        page.goto(f"{example.url}{path}?lang={language}")
        assert axe_violations(page) == [], path


@pytest.mark.parametrize("language", ["th", "en"])
def test_A2_A5_at_320_nothing_runs_out_of_the_page_and_every_target_is_large(
    example: Server, open_page: OpenPage, language: str
):
    page = open_page(width=320)
    for path in PAGES:
        page.goto(f"{example.url}{path}?lang={language}")
        assert page.evaluate(SIDEWAYS) == [], path
        assert page.evaluate(SMALL_TARGETS) == [], path


def test_the_first_stop_of_the_keyboard_skips_to_the_content(example: Server, desktop: Page):
    desktop.goto(f"{example.url}/about")
    desktop.keyboard.press("Tab")
    expect(desktop.locator(".skip")).to_be_focused()
    desktop.keyboard.press("Enter")
    expect(desktop.locator("main")).to_be_focused()


def test_the_phones_menu_opens_and_closes_by_keyboard(example: Server, phone: Page):
    phone.goto(f"{example.url}/about")
    summary, menu = phone.locator(".menu summary"), phone.locator(".menu nav")
    summary.press("Enter")
    expect(menu).to_be_visible()
    menu.get_by_role("link", name="เวิร์กช็อป", exact=True).press("Escape")
    expect(menu).to_be_hidden()
    expect(summary).to_be_focused()


def test_the_language_changes_on_the_page_one_is_on_and_stays(example: Server, phone: Page):
    phone.goto(f"{example.url}/privacy")
    phone.get_by_role("link", name="English").click()
    expect(phone.get_by_role("heading", level=1)).to_have_text("Privacy")
    phone.goto(f"{example.url}/about")
    expect(phone.get_by_role("heading", level=1)).to_have_text("About")


def test_a_long_text_counts_what_is_left_as_readers_count(example: Server, desktop: Page):
    desktop.goto(f"{example.url}/components?lang=en")
    box = desktop.get_by_label("Comment")
    box.fill("น้ำที่นี่")
    expect(desktop.get_by_text("1,997 characters left")).to_be_visible()
    box.fill("ที่" * 2001)
    expect(desktop.get_by_text("1 character too many")).to_be_visible()


def test_without_script_the_home_page_leads_a_code_to_the_join_page(example: Server, browser: Browser):
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(example.url)
    page.get_by_label("มีรหัสเข้าร่วมเวิร์กช็อปไหม").fill("WRNG-CODE")
    page.locator(".join button").click()
    expect(page).to_have_url(f"{example.url}/join?code=WRNG-CODE")
    page.context.close()
