"""The line, walked once in real browsers: a citizen's note becomes a published innovation that tells where from."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from govlab.accounts.example import FACILITATOR, REVIEWER, STAFF
from tests.journeys.people import code_of, join, post, sign_in_by_form, workshop_of
from tests.journeys.reach import TAPS_APART_MS
from tests.rig.server import Server, serving

OpenPage = Callable[..., Page]
Check = Callable[[Page], list[str]]
NOTE = "ส่งข้อความบอกเมื่อใกล้ถึงคิว จะได้ไม่ต้องนั่งรอหน้าห้องตรวจ"
# `GOVLAB_TEST_PICTURES=docs/pictures make test` keeps what the journey saw.
PICTURES = os.environ.get("GOVLAB_TEST_PICTURES")


def keep(page: Page, name: str, whole: bool = False) -> None:
    """Keep a picture for the documents, if they are wanted."""
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"{name}.png", full_page=whole)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Server]:
    """A server of this test's own: it closes the example's workshop."""
    with serving(tmp_path, example="1", crowd="0") as server:
        yield server


@pytest.mark.timeout(240)
def test_a_note_becomes_a_published_innovation(opened: Server, open_page: OpenPage, axe_violations: Check) -> None:
    url, code, workshop = opened.url, code_of(opened), workshop_of(opened)
    console, screen = open_page(width=1440, height=900), open_page(width=1920, height=1080)
    citizen, official = open_page(width=360, height=740), open_page(width=390, height=844)

    # The room opens on four surfaces.
    sign_in_by_form(console, url, FACILITATOR)
    console.goto(f"{url}/workshops/{workshop}/screens")
    console.locator("main form").get_by_role("button").first.click()
    screen.goto(
        console.locator("a[href*='/screen/'], input[value*='/screen/']").first.evaluate("it => it.href || it.value")
    )
    console.goto(f"{url}/console/{workshop}")
    join(citizen, url, code, "ประชาชน")
    join(official, url, code, "Government", language="en")
    keep(citizen, "phone-brainstorm")

    # Next activity: everybody follows.
    console.get_by_role("button", name="ถัดไป").click()
    expect(console.locator(".rail [aria-current]")).to_contain_text("ช่วยกันคิดทางออก")
    prompt = console.locator(".act-t h2").inner_text()
    for page in (citizen, official, screen):
        expect(page.locator("h1")).to_contain_text(prompt[-12:])

    # A note is posted, and seen by the others.
    post(citizen, NOTE)
    expect(screen.get_by_text(NOTE)).to_be_visible()
    official.get_by_role("button", name=re.compile("new idea")).click()
    expect(official.get_by_text(NOTE)).to_be_visible()
    expect(console.get_by_text(NOTE)).to_be_visible()
    keep(screen, "screen-wall")
    keep(console, "console-wall")
    for page in (citizen, official, console, screen):
        assert axe_violations(page) == []

    # Opinions: one idea at a time, and the list.
    console.get_by_role("button", name="ถัดไป").click()
    expect(citizen.get_by_role("button", name="เห็นด้วย", exact=True)).to_be_visible()
    keep(citizen, "phone-opinion")
    for page, agree, everything in ((citizen, "เห็นด้วย", "ดูทั้งหมด"), (official, "Agree", "See all")):
        page.get_by_role("button", name=everything).click()
        of_note = page.locator(".li", has_text=NOTE)
        page.wait_for_timeout(TAPS_APART_MS)
        of_note.get_by_role("button", name=agree, exact=True).click()
        expect(of_note.get_by_role("button", name=agree, exact=True)).to_have_attribute("aria-pressed", "true")
        assert axe_violations(page) == []

    # Dots, then the totals are revealed.
    console.get_by_role("button", name="ถัดไป").click()
    dots = citizen.locator(".dot", has_text=NOTE)
    for _ in range(2):
        dots.get_by_role("button").last.click()
    expect(dots.locator("output")).to_have_text("2")
    expect(citizen.get_by_text("บันทึกแล้ว").first).to_be_visible()
    keep(citizen, "phone-dots")
    assert axe_violations(citizen) == []
    console.get_by_role("switch", name="เปิดเผยผล").click()
    expect(screen.get_by_text(NOTE)).to_be_visible()
    keep(screen, "screen-results")
    keep(console, "console-results")
    for page in (console, screen):
        assert axe_violations(page) == []

    # One click promotes the note; the room sees it.
    console.get_by_role("button", name=re.compile(NOTE)).click()
    console.get_by_role("toolbar").get_by_role("button", name="ยกระดับ").click()
    keep(console, "console-promote")
    console.get_by_role("dialog").get_by_role("button", name="ยกระดับ").click()
    expect(console.get_by_text("ยกระดับแล้ว").first).to_be_visible()
    draft = console.get_by_role("link", name="ดูร่าง").first.get_attribute("href")
    console.get_by_role("button", name="ปิดเวิร์กช็อป").click()
    console.get_by_role("dialog").get_by_role("button", name="ปิดเวิร์กช็อป").click()
    expect(citizen.get_by_text(NOTE).first).to_be_visible()
    keep(citizen, "phone-closed")

    entry = reviewed_and_published(f"{url}{draft}", url, open_page, axe_violations)
    expect(citizen.get_by_text(re.compile("เผยแพร่แล้ว")).first).to_be_visible()

    # Anyone can walk the line back.
    reader = open_page(width=360)
    for language, words in (("th", "ได้ 2 จุด"), ("en", "Got 2 dots")):
        reader.goto(f"{entry}?lang={language}")
        expect(reader.locator("main")).to_contain_text(NOTE)
        expect(reader.locator("main")).to_contain_text("ทำอย่างไรให้คนไข้พบหมอ")
        expect(reader.locator("main")).to_contain_text(words)
        keep(reader, f"entry-{language}", whole=True)
        assert axe_violations(reader) == []


def reviewed_and_published(draft: str, url: str, open_page: OpenPage, axe_violations: Check) -> str:
    """Somchai writes the entry and submits it, Malee accepts it; returns its public address."""
    staff, reviewer = open_page(width=1280, height=900), open_page(width=1280, height=900)
    sign_in_by_form(staff, url, STAFF)
    staff.goto(draft)
    staff.locator("[name=title_en]").fill("A message when your turn is near")
    staff.locator("[name=summary_th]").fill("ผู้ป่วยได้รับข้อความเมื่อใกล้ถึงคิว จึงไม่ต้องนั่งรอหน้าห้องตรวจ")
    staff.locator("[name=summary_en]").fill("Patients get a message when their turn is near")
    staff.locator("[name=type]").select_option("service_delivery")
    staff.locator("[name=stage]").select_option("idea")
    keep(staff, "desk-edit")
    assert axe_violations(staff) == []
    staff.get_by_role("button", name="บันทึกและส่งตรวจ").click()
    expect(staff.get_by_text("คุณยกระดับหรือเขียนเรื่องนี้")).to_be_visible()
    sign_in_by_form(reviewer, url, REVIEWER)
    reviewer.goto(draft)
    keep(reviewer, "desk-review")
    assert axe_violations(reviewer) == []
    reviewer.get_by_text("รับและเผยแพร่").click()
    reviewer.get_by_role("button", name="บันทึกผลการตรวจ").click()
    page = reviewer.get_by_role("link", name=re.compile("หน้าที่ผู้อ่านเห็น")).get_attribute("href")
    return f"{url}{page}"
