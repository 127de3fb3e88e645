"""A whole Gov Lab day in real browsers: a facilitator, a big screen and eight phones, in Thai, to the learning card.

With one step back, one merge taken apart, one hand-over, one person removed and one server killed and started again.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import FilePayload, Page, expect

from govlab.accounts.example import FACILITATOR, STAFF
from govlab.exchange.ready import workshop_of
from tests.journeys.held_room import HeldRoom
from tests.journeys.people import join, sign_in
from tests.rig.photos import sketch
from tests.rig.processes import free_port
from tests.rig.server import serving

OpenPage = Callable[..., Page]
SECTORS = ("ประชาชน", "ประชาชน", "ภาครัฐ", "ภาครัฐ", "เอกชน", "ภาคประชาสังคม", "วิชาการ", "ประชาชน")
PICTURES = os.environ.get("GOVLAB_TEST_PICTURES")


class Day:
    """The people of the day, and what they wrote and chose, by the title of the activity."""

    def __init__(self, console: Page, screen: Page, phones: list[Page]) -> None:
        self.console, self.screen, self.phones = console, screen, phones
        self.written: dict[str, list[str]] = defaultdict(list)

    def go_on(self, title: str) -> None:
        """Next activity; every phone and the screen follow."""
        self.console.get_by_role("button", name="ถัดไป").click()
        self.is_at(title)

    def is_at(self, title: str) -> None:
        expect(self.console.locator(".rail [aria-current]")).to_contain_text(title)
        prompt = self.console.locator(".act-t h2").inner_text()
        there = re.compile(f"{re.escape(prompt[-8:])}|{re.escape(title)}")
        for page in (*self.phones, self.screen):
            expect(page.locator("main")).to_contain_text(there)

    def write(self, title: str, section: int | None = None) -> None:
        """Everybody writes one note, on a canvas each in another section unless told, and sees it saved."""
        for place, phone in enumerate(self.phones):
            text = f"{title} {place + 1}"
            tabs = phone.get_by_role("tab")
            if tabs.count():
                tabs.nth((place if section is None else section) % tabs.count()).tap()
            phone.locator("textarea").fill(text)
            phone.get_by_role("button", name="ส่ง", exact=True).tap()
            expect(phone.locator(".mine .note", has_text=text).locator(".st.saved")).to_be_visible()
            self.written[title].append(text)

    def draw(self, title: str) -> None:
        """Everybody makes one concept card with a photo, and sees it saved."""
        for place, phone in enumerate(self.phones):
            text = f"{title} {place + 1}"
            phone.locator("#card-name").fill(text)
            drawing: FilePayload = {"name": "IMG.jpg", "mimeType": "image/jpeg", "buffer": sketch(place + 1)}
            phone.locator(".pick-f input").last.set_input_files(drawing)
            expect(phone.locator(".photo")).to_have_count(1)
            phone.locator("button[form=card]").tap()
            expect(phone.locator(".mine .note", has_text=text).locator(".st.saved")).to_be_visible()
            self.written[title].append(text)

    def dot(self) -> None:
        """Everybody puts two dots on the first idea of their own list."""
        for phone in self.phones:
            add = phone.locator(".dot").first.get_by_role("button").last
            add.tap()
            add.tap()
            expect(phone.locator(".dock-s.saved")).to_be_visible()

    def reveal(self) -> None:
        switch = self.console.get_by_role("switch", name="เปิดเผยผล")
        switch.click()
        expect(switch).to_have_attribute("aria-checked", "true")

    def keep(self, name: str) -> None:
        """Keep pictures for the documents, if they are wanted."""
        if PICTURES:
            for surface, page in (("phone", self.phones[0]), ("console", self.console), ("screen", self.screen)):
                page.screenshot(path=Path(PICTURES) / f"day-{name}-{surface}.png")


def reported(page: Page, title: str) -> list[str]:
    """The lines of one activity of the report: notes as they were written, and result rows."""
    part = page.locator("section.report-part", has=page.locator("h2", has_text=title)).first
    return [line.inner_text() for line in part.locator("li, tbody tr").all()]


@pytest.mark.timeout(240)
def test_a_gov_lab_day(tmp_path: Path, open_page: OpenPage) -> None:
    agenda = workshop_of("gov_lab_day")["activities"]
    titles = [one["title"] for one in agenda]
    port = free_port()
    with serving(tmp_path, port=port, example="1", crowd="0") as first:
        room = HeldRoom(first.url, agenda)
        console, screen = open_page(width=1440, height=900), open_page(width=1280, height=720)
        sign_in(console, room.url, FACILITATOR)
        console.goto(f"{room.url}/console/{room.workshop}")
        screen.goto(room.screen().address)
        phones = [open_page(width=360, height=740) for _ in SECTORS]
        for phone, sector in zip(phones, SECTORS, strict=True):
            join(phone, room.url, room.code, sector)
        room.facilitator.leave()
        day = Day(console, screen, phones)

        console.get_by_role("button", name="เริ่มเวิร์กช็อป").click()
        day.is_at(titles[0])
        day.keep("welcome")
        day.go_on(titles[1])  # a poll
        for place, phone in enumerate(phones):
            phone.locator(".pa").nth(place % 2).tap()
            expect(phone.locator(".dock-s.saved")).to_be_visible()
        day.reveal()
        day.keep("poll")
        day.go_on(titles[2])  # empathy map
        day.write(titles[2])
        day.keep("empathy")
        day.go_on(titles[3])  # journey map
        day.write(titles[3])
        day.keep("journey")
        day.go_on(titles[4])  # how might we
        day.write(titles[4])
        day.go_on(titles[5])  # dots on the problems

        # One step back: what was written is still there, and more is written.
        console.get_by_role("button", name="ย้อนกลับ").click()
        day.is_at(titles[4])
        phones[0].locator("textarea").fill("มาทีหลัง")
        phones[0].get_by_role("button", name="ส่ง", exact=True).tap()
        expect(phones[0].locator(".mine .note", has_text="มาทีหลัง").locator(".st.saved")).to_be_visible()
        day.written[titles[4]].append("มาทีหลัง")
        day.go_on(titles[5])
        day.dot()
        day.reveal()
        day.keep("dots")
        day.go_on(titles[6])  # brainwriting
        day.write(titles[6])

        # One person is removed; what they wrote stays.
        console.get_by_role("button", name="ดูไอเดียใหม่").click()
        console.locator(".wall .note", has_text=f"{titles[6]} 8").click()
        console.get_by_role("button", name="นำผู้เขียนออก").click()
        console.get_by_role("dialog").get_by_role("button", name="นำออกจากห้อง").click()
        expect(phones[7].get_by_text("วิทยากรให้คุณออกจากห้องแล้ว")).to_be_visible()
        phones.pop()

        # The server is killed in the middle of the day.
        day.keep("ideas")
        first.kill()
    with serving(tmp_path, database_url=first.database_url, port=port, example="1", crowd="0"):
        # One hand-over: a colleague's console goes on, and the first one is closed.
        console.goto(f"{room.url}/workshops/{room.workshop}/facilitators")
        console.locator("main form.panel input[name=email]").fill(STAFF)
        console.locator("main form.panel button").click()
        expect(console.get_by_text("เพิ่ม", exact=False).first).to_be_visible()
        console.close()
        day.console = console = open_page(width=1440, height=900)
        sign_in(console, room.url, STAFF)
        console.goto(f"{room.url}/console/{room.workshop}")
        day.is_at(titles[6])

        day.go_on(titles[7])  # themes
        notes = console.locator(".th.none .note")
        expect(notes).to_have_count(8)
        for place in range(2):
            notes.nth(place).click()
        console.get_by_role("button", name="รวมเป็นไอเดียเดียว").click()
        console.get_by_role("dialog").get_by_role("button", name="รวมไอเดีย").click()
        expect(console.locator(".mg .note")).to_have_count(2)
        console.get_by_role("button", name="แยกออกเป็น 2 ไอเดีย").click()
        expect(console.locator(".mg")).to_have_count(0)
        for place in range(3):
            notes.nth(place).click()
        console.get_by_role("button", name="ย้ายกลุ่ม").click()
        console.get_by_role("menuitem", name="ตั้งกลุ่มใหม่").click()
        console.get_by_label("ชื่อกลุ่ม").fill("ทำได้ทันที")
        console.keyboard.press("Enter")
        expect(console.get_by_role("region", name="ทำได้ทันที").locator(".note")).to_have_count(3)
        day.keep("themes")
        day.go_on(titles[8])  # dots on the ideas
        day.dot()
        day.reveal()
        day.go_on(titles[9])  # impact and effort
        for phone in phones:
            phone.locator(".scale label >> nth=4").tap()
            phone.locator(".scale >> nth=1 >> label >> nth=3").tap()
            expect(phone.locator(".chosen .st.saved")).to_be_visible()
        day.reveal()
        day.keep("matrix")
        day.go_on(titles[10])  # a break
        day.go_on(titles[11])  # concept poster
        day.draw(titles[11])
        day.keep("concept")
        day.go_on(titles[12])  # gallery walk
        day.go_on(titles[13])  # feedback grid
        day.write(titles[13])
        day.keep("feedback")
        day.go_on(titles[14])  # learning card
        day.write(titles[14])
        console.get_by_role("navigation").get_by_role("button", name="ปิดเวิร์กช็อป").click()
        console.get_by_role("dialog").get_by_role("button", name="ปิดเวิร์กช็อป").click()
        for phone in phones:
            expect(phone.get_by_role("heading", name="ขอบคุณที่มาร่วมคิด")).to_be_visible()

        # The report says what was done.
        console.goto(f"{room.url}/workshops/{room.workshop}/report")
        for title, texts in day.written.items():
            said = reported(console, title)
            assert sorted(line.rsplit(" ", 1)[0] for line in said) == sorted(texts), title
        poll = reported(console, titles[1])
        assert [int(line.split()[-1]) for line in poll][:2] == [4, 4]
        assert sum(int(line.split()[-1]) for line in poll) == 8
        problems = [line.split() for line in reported(console, titles[5])]
        assert sum(int(line[-2]) for line in problems) == 16, "eight people gave two dots each"
        assert sum(int(line[-1]) for line in problems) == 8
        ideas = [line.split() for line in reported(console, titles[8])]
        assert sum(int(line[-2]) for line in ideas) == 14
        themes = reported(console, titles[7])
        assert len(themes) == 8
        placed = [line.split() for line in reported(console, titles[9])]
        assert sum(int(line[-1]) for line in placed) == 7
        if PICTURES:
            console.screenshot(path=Path(PICTURES) / "day-report.png", full_page=True)
