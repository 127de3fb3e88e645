"""Chromium for the journeys: a phone, a desktop, and the check that every page and state stays accessible."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from govlab.accounts.example import FACILITATOR
from tests.journeys.axe import violations
from tests.journeys.held_room import AGENDA, HeldRoom, Hold
from tests.journeys.pair import Pair
from tests.journeys.reach import DESKTOP, PHONE
from tests.rig.processes import binary
from tests.rig.server import Server, serving

OpenPage = Callable[..., Page]
# Slow machines get time, fast ones do not wait: Playwright goes on as soon as what it waits for is there.
PATIENCE_MS = 15_000
expect.set_options(timeout=PATIENCE_MS)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium, one for the whole run; without the desktop around it, where that is installed."""
    program = shutil.which("chromium-headless-shell") or binary("chromium")
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
        browser = playwright.chromium.launch(executable_path=program, args=flags)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with the example content and no crowd, for all journeys: they leave its own workshop as it is."""
    with serving(tmp_path_factory.mktemp("example"), example="1", crowd="0") as server:
        yield server


@pytest.fixture
def hold(example: Server) -> Iterator[Hold]:
    """Hold a workshop of this test's own, by its agenda; not yet started."""
    with ExitStack() as left:

        def one(agenda: Sequence[dict[str, Any]] = AGENDA) -> HeldRoom:
            held = HeldRoom(example.url, agenda)
            left.callback(held.end)
            return held

        yield one


@pytest.fixture
def room(hold: Hold) -> HeldRoom:
    """A workshop of this test's own, not yet started."""
    return hold()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Opens a page of a person of its own: `open_page(width=360)`; what a page complains of fails the test.

    Each call is another person on another device (own cookies and storage).
    """
    complaints: list[str] = []
    contexts = []

    def open_one(width: int = 360, height: int = 800, language: str = "th-TH") -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            has_touch=width < 768,
            locale=language,
            timezone_id="Asia/Bangkok",
            reduced_motion="reduce",  # axe must not measure a colour in the middle of its fade
        )
        context.set_default_timeout(PATIENCE_MS)
        contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.on("console", lambda message: _note(complaints, page, message.type, message.text))
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == [], "the browser's console is clean (S8)"


@pytest.fixture
def phone(open_page: OpenPage) -> Page:
    """A page on a phone, 360 wide."""
    return open_page(width=360)


@pytest.fixture
def desktop(open_page: OpenPage) -> Page:
    """A page on a desktop, 1280 wide."""
    return open_page(width=1280, height=900)


@pytest.fixture
def phones(room: HeldRoom, open_page: OpenPage) -> Pair:
    """A citizen and an official in the room, on phones."""
    pair = Pair(open_page, room.url, widths=(PHONE, PHONE))
    pair.join(room.code)
    return pair


@pytest.fixture
def consoles(room: HeldRoom, open_page: OpenPage) -> Pair:
    """The room's console, twice."""
    pair = Pair(open_page, room.url, widths=(DESKTOP, DESKTOP))
    pair.sign_in(FACILITATOR)
    for page in pair.both:
        page.goto(f"{room.url}/console/{room.workshop}")
    return pair


@pytest.fixture
def screens(room: HeldRoom, open_page: OpenPage) -> Pair:
    """Two projectors in the room."""
    return Pair(open_page, room.url, widths=(DESKTOP, DESKTOP), height=720)


@pytest.fixture
def axe_violations() -> Callable[[Page], list[str]]:
    """What axe-core has against a page as it is now: `assert axe_violations(page) == []`."""
    return violations


def _note(complaints: list[str], page: Page, kind: str, text: str) -> None:
    """Keep what a page complains of, but for answers that a journey provokes (a refused form, a lost line)."""
    if kind == "error" and not text.startswith(("Failed to load resource", "WebSocket connection to")):
        complaints.append(f"{page.url}: {text}")
