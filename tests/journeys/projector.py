"""What must hold on every projector: texts that can be read from the back of the room, and nothing cut off."""

from __future__ import annotations

from playwright.sync_api import Page

SMALLEST_U = 34  # 53 mm on a picture 3 m wide: the limit at 15 m
# Marks that stand beside something larger which says the same.
SMALLER = ".sec, .sec *, .tag, .lbl, .cnt span, .as-of"
SIZES = [(1024, 768), (1280, 720), (1920, 1080)]

TEXTS = "all => all.map(it => [it.innerText, parseFloat(getComputedStyle(it).fontSize)])"
WHOLE = "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
# What is measured is drawn in the frame after the one that brings the new size.
DRAWN = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
# Below the edge of the picture, or of its own item. Single letters may be: tone marks stand out of their lines.
CUT_OFF = """all => all.filter(it => {
  const bottom = (one) => one.getBoundingClientRect().bottom;
  return bottom(it) > bottom(it.closest(".big-m")) + 1 || [...it.children].some(part => bottom(part) > bottom(it) + 1);
}).map(it => it.innerText)"""


def assert_readable(screen: Page, items: str = ".big-m li") -> None:
    """Look at the picture in every size; no text is too small and no item is cut off."""
    for width, height in SIZES:
        screen.set_viewport_size({"width": width, "height": height})
        screen.evaluate(DRAWN)
        u = min(width / 1920, height / 1080)
        sizes = screen.locator(f".big :is(h1, p, b, span):not({SMALLER}):not(:empty)").evaluate_all(TEXTS)
        assert [size for size in sizes if size[1] < SMALLEST_U * u - 0.1] == []
        assert screen.evaluate(WHOLE) == [width, height]
        cut_off = screen.locator(items).evaluate_all(CUT_OFF)
        assert cut_off == [], f"cut off at {width} x {height}: {cut_off}"
