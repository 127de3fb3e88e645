"""A person without a pointer: goes through a page by the Tab key and presses Enter."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

STOPS = 80


def press(page: Page, target: Locator) -> None:
    """Go there by Tab and press Enter."""
    tab_to(page, target)
    page.keyboard.press("Enter")


def tab_to(page: Page, target: Locator) -> None:
    """Press Tab until the target has the focus."""
    target.first.wait_for()
    for _ in range(STOPS):
        if target.first.evaluate("it => it === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"no Tab leads to {target}")
