"""What people do in the journeys, in the words that they see on screen. Thai unless told otherwise."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from govlab.accounts.example import PASSWORD
from tests.rig.server import Server


def code_of(server: Server) -> str:
    """The join code that the server announced."""
    return _announced(server, r"join\?code=(\w+)")


def workshop_of(server: Server) -> str:
    """The live example workshop that the server announced."""
    return _announced(server, r"/console/([\w-]+)")


def sign_in(page: Page, url: str, email: str) -> str:
    """Sign in as one of the example's people, as a program does; returns the CSRF token."""
    answer = page.request.post(f"{url}/api/v1/sign-in", data={"email": email, "password": PASSWORD})
    return answer.json()["csrf"]


def sign_in_by_form(page: Page, url: str, email: str) -> None:
    """Sign in as one of the example's people, on the page."""
    page.goto(f"{url}/sign-in?lang=th")
    page.locator("#email").fill(email)
    page.locator("#password").fill(PASSWORD)
    page.locator("main").get_by_role("button", name="เข้าสู่ระบบ").click()
    expect(page.get_by_role("button", name="ออกจากระบบ").first).to_be_attached()


def join(page: Page, url: str, code: str, sector: str, language: str = "th") -> None:
    """Type the code on the home page, choose a sector, agree, and be in the room."""
    page.goto(f"{url}/?lang={language}")
    page.locator(".join input[name=code]").fill(f"{code[:4]} {code[4:]}".lower())
    page.locator(".join button").click()
    page.get_by_role("radio", name=sector).check()
    page.locator("input[name=consent]").check()
    page.locator("main form").get_by_role("button").last.click()
    page.wait_for_url("**/room/**")


def post(page: Page, text: str) -> None:
    """Write an idea and see it acknowledged."""
    page.locator("textarea").fill(text)
    page.get_by_role("button", name=re.compile("^(ส่ง|Send)$")).click()
    note = page.locator(".note", has_text=text)
    expect(note.get_by_text(re.compile("ส่งแล้ว|Sent"))).to_be_visible()


def _announced(server: Server, pattern: str) -> str:
    found = re.search(pattern, server.written())
    assert found, "the server announces its example"
    return found[1]
