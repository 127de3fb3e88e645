"""What people must be able to reach, at the width that they have: axe's rules, large targets, nothing cut off."""

from __future__ import annotations

from typing import cast

from playwright.sync_api import Page, ViewportSize

from tests.journeys import axe

PHONE, NARROW, DESKTOP = 360, 320, 1280
TAPS_APART_MS = 350
"""A phone takes a second tap within 300 ms for the same press."""

# Targets that stand in a line of text are exempt (2.5.8), as is what shows only while it has the focus, or never.
# Within a label the whole label is the target.
SMALL_TARGETS = """() => [...document.querySelectorAll("a[href], button, input, select, summary, textarea")]
  .filter((it) => it.checkVisibility({checkVisibilityCSS: true}) && !it.closest(".skip, [aria-hidden=true]"))
  .filter((it) => getComputedStyle(it).display !== "inline")
  .map((it) => [it, (it.closest("label") ?? it).getBoundingClientRect()])
  .filter(([, box]) => box.width < 43.5 || box.height < 43.5)
  .map(([it, box]) => `${box.width} x ${box.height}: ${it.outerHTML.slice(0, 120)}`)"""

# Wider than the page, or than a box that cuts off or was not meant to scroll (one that is takes the focus). What only
# screen readers get is one pixel wide.
SIDEWAYS = """() => [...document.querySelectorAll("*")]
  .filter((it) => it.clientWidth > 1 && it.scrollWidth > it.clientWidth + 1)
  .filter((it) => !it.matches("input, textarea, select, [role=region][tabindex]"))
  .filter((it) => it === document.documentElement || getComputedStyle(it).overflowX !== "visible")
  .map((it) => `${it.scrollWidth} in ${it.clientWidth}: ${it.outerHTML.slice(0, 120)}`)"""


def faults(*pages: Page) -> list[str]:
    """All that is wrong with pages as they are now, phones also at the narrowest width (A2, A5, A7).

    They are looked at side by side, for each is drawn by a process of its own.
    """
    for page in pages:
        axe.begin(page)
    found = [f"{_name(page)}: {line}" for page in pages for line in axe.found(page)]
    return found + [f"{_name(page)}: {line}" for page in pages for line in _out_of_reach(page)]


def _out_of_reach(page: Page) -> list[str]:
    size = cast(ViewportSize, page.viewport_size)
    if size["width"] > PHONE:
        return page.evaluate(SMALL_TARGETS) + page.evaluate(SIDEWAYS)
    page.set_viewport_size({"width": NARROW, "height": size["height"]})
    out_of_reach = page.evaluate(SMALL_TARGETS) + page.evaluate(SIDEWAYS)
    page.set_viewport_size(size)
    return out_of_reach


def _name(page: Page) -> str:
    return f"{page.url} in {page.evaluate('document.documentElement.lang')}"
