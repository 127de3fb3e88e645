"""A person twice, in Thai and in English: they see the same page or state, and nothing may be wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from playwright.sync_api import APIResponse, Page, expect

from tests.journeys.people import sign_in
from tests.journeys.reach import DESKTOP, PHONE, faults

# The button of a look in private, in both languages.
PEEK = "button:has-text('ดูก่อนเฉพาะวิทยากร'), button:has-text('Peek, facilitators only')"


class Pair:
    """Two browsers that walk side by side, `widths` wide. `wrong` is all that was found on the way."""

    def __init__(
        self, open_page: Callable[..., Page], url: str, widths: tuple[int, int] = (PHONE, DESKTOP), height: int = 800
    ) -> None:
        self.url = url
        self.thai, self.english = (open_page(width=width, height=height) for width in widths)
        self._wrong: list[str] = []
        self._csrf: dict[Page, str] = {}
        self.english.goto(f"{url}/livez?lang=en")

    @property
    def both(self) -> tuple[Page, Page]:
        """First the Thai one, then the English one."""
        return self.thai, self.english

    @property
    def wrong(self) -> str:
        """A line for each fault."""
        return "\n".join(self._wrong)

    def sign_in(self, thai: str, english: str | None = None) -> None:
        """Sign in as one person, or as two."""
        for page, email in zip(self.both, (thai, english or thai), strict=True):
            self._csrf[page] = sign_in(page, self.url, email)

    def post(self, page: Page, path: str, content: dict[str, Any]) -> APIResponse:
        """What a program would send, as the person who is signed in on `page`."""
        return page.request.post(self.url + path, data=content, headers={"X-CSRFToken": self._csrf[page]})

    def see(self, *paths: str) -> None:
        """Look at pages one after another."""
        for path in paths:
            for page in self.both:
                page.goto(self.url + path, wait_until="commit")
            self.look()

    def send(self, form: str = "main form[method=post]", **typed: str) -> None:
        """Send the form with what is in it and what was `typed`, and look at what comes."""
        for page in self.both:
            sent = page.locator(form).first
            for name, text in typed.items():
                sent.locator(f"[name={name}]").fill(text)
            with page.expect_navigation():
                sent.evaluate("form => form.requestSubmit(form.querySelector('button:last-of-type'))")
        self.look()

    def join(self, code: str) -> None:
        """Take a seat each: a citizen and an official."""
        for place, page in enumerate(self.both):
            page.goto(f"{self.url}/join?code={code}")
            page.locator("input[name=sector]").nth(place).check()
            page.locator("input[name=consent]").check()
            page.locator("main form button").last.click()
            page.wait_for_url("**/room/**")

    def press(self, selector: str, state: str = "") -> None:
        """Press the first such button, and look if a `state` should come of it."""
        for page in self.both:
            page.locator(selector).first.click()
        if state:
            self.look(state)

    def look(self, state: str = "body") -> None:
        """Look at both pages once they show an element of the `state`."""
        for page in self.both:
            page.wait_for_load_state()
            expect(page.locator(state).first).to_be_visible()
        self._wrong += faults(*self.both)
