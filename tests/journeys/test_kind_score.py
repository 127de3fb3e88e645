"""Scoring: every state on all surfaces in both languages; all its tasks by keyboard alone, and by taps alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from govlab.accounts.example import FACILITATOR
from tests.journeys.held_room import HeldRoom, Hold
from tests.journeys.keyboard import press, tab_to
from tests.journeys.pair import PEEK, Pair
from tests.journeys.people import join, sign_in
from tests.journeys.projector import assert_readable
from tests.journeys.reach import NARROW, TAPS_APART_MS, faults

OpenPage = Callable[..., Page]
WRITING, SCORE = 1, 2
CRITERIA = ["ใหม่", "มีประโยชน์", "ทำได้จริง"]
AGENDA = [
    {"kind": "brainstorm", "title": "ระดมความคิด", "prompt": "เราจะทำอย่างไรให้รอน้อยลง"},
    {"kind": "score", "title": "ให้คะแนน", "prompt": "ไอเดียนี้ดีแค่ไหน", "settings": {"criteria": CRITERIA}},
]


@pytest.fixture
def room(hold: Hold) -> HeldRoom:
    """A room with ideas, which is scoring them."""
    held = hold(AGENDA)
    held.facilitator.say("start")
    return held


def score_all(room: HeldRoom, ideas: list[int], criteria: int = 3) -> None:
    """Six guests score every idea but the last, later ones higher."""
    for guest in room.guests:
        for place, idea in enumerate(ideas[:-1]):
            guest.say("score_idea", activity=SCORE, idea=idea, scores=[min(10, 2 + place)] * criteria)


def test_A7_a_phone_that_scores(room: HeldRoom, phones: Pair) -> None:
    go = room.facilitator.say
    go("go_to", activity=SCORE)
    phones.look("main .empty")
    go("go_to", activity=WRITING)
    ideas = room.fill(WRITING, 6)
    go("go_to", activity=SCORE)
    phones.look(".scale")
    phones.press(".scale label >> nth=6", ".given .st.saved")
    for place in (1, 2):
        phones.press(f".scale >> nth={place} >> label >> nth=9")
    phones.press(".walk-d .btn.main")
    phones.press(".seg button >> nth=1", ".own")
    expect(phones.thai.locator(".own-a").first).to_have_text("ใหม่ 7 · มีประโยชน์ 10 · ทำได้จริง 10")
    for page in phones.both:
        page.context.set_offline(True)
    phones.thai.wait_for_timeout(TAPS_APART_MS)
    phones.press(".own >> nth=2")
    phones.thai.wait_for_timeout(TAPS_APART_MS)
    phones.press(".scale label >> nth=0", ".given .st:not(.saved)")
    expect(phones.thai.locator(".given")).to_contain_text("เก็บไว้ในเครื่องนี้แล้ว")
    for page in phones.both:
        page.context.set_offline(False)
    phones.look(".given .st.saved")
    phones.press(".seg button >> nth=1", ".own")
    go("moderate_idea", idea=ideas[-1], state="rejected", reason="ซ้ำ")
    phones.look(".li.gone")
    score_all(room, ideas)
    go("reveal", activity=SCORE, revealed=True)
    phones.press(".toasts .btn", ".crit")
    expect(phones.thai.locator(".rank-no")).to_have_count(0)  # nobody is ranked while scores can change
    go("reveal", activity=SCORE, revealed=False)
    go("set_timer", activity=SCORE, seconds=1, closes=True)
    phones.look(".tip")  # closed, and not revealed
    go("reveal", activity=SCORE, revealed=True)
    phones.look(".rank-no")
    assert phones.wrong == ""


def test_A7_a_console_while_people_score(room: HeldRoom, consoles: Pair) -> None:
    go = room.facilitator.say
    ideas = room.fill(WRITING, 6)
    go("go_to", activity=SCORE)
    consoles.look(".unrevealed")
    score_all(room, ideas)
    expect(consoles.thai.locator(".tools")).to_contain_text("ให้คะแนนแล้ว 6 จาก")
    consoles.press(PEEK, ".peek .crit")
    go("reveal", activity=SCORE, revealed=True)
    consoles.look(".results:not(.peek) .crit")
    expect(consoles.thai.locator(".results .rank")).to_have_count(0)
    consoles.press(".results .rb", ".side .clamp")
    go("close")
    consoles.look(".results .rank")
    expect(consoles.thai.locator(".results .rb-t").first).to_contain_text("(4)")  # the best of all
    assert consoles.wrong == ""


@pytest.mark.parametrize("criteria", [1, 3, 5])
def test_P6_a_screen_shows_no_score_before_it_is_revealed(hold: Hold, open_page: OpenPage, criteria: int) -> None:
    names = [*CRITERIA, "คุ้มค่าเมื่อเทียบกับเงิน", "ทุกคนเข้าถึงได้"][:criteria]
    room = hold([AGENDA[0], AGENDA[1] | {"settings": {"criteria": names}}])
    go, link = room.facilitator.say, room.screen()
    go("start")
    ideas = room.fill(WRITING, 7)
    go("go_to", activity=SCORE)
    score_all(room, ideas, criteria)
    screens = Pair(open_page, room.url, widths=(1280, 1280), height=720)
    for page in screens.both:
        page.goto(link.address)
    screens.look(".big-w .note")
    expect(screens.thai.locator(".sc-c")).to_have_count(0)
    go("reveal", activity=SCORE, revealed=True)
    screens.look(".sc-c")
    expect(screens.thai.locator(".rk .no")).to_have_count(0)
    go("close")
    screens.look(".rk .no")
    expect(screens.thai.locator(".rk li").first.locator(".sc-c b").first).to_have_text("7.0")
    assert_readable(screens.thai)
    assert screens.wrong == ""


def test_A1_all_of_scoring_by_keyboard_alone(room: HeldRoom, phone: Page, open_page: OpenPage) -> None:
    room.fill(WRITING, 2)
    room.facilitator.say("go_to", activity=SCORE)
    join(phone, room.url, room.code, "ประชาชน")
    for _ in range(2):
        tab_to(phone, phone.locator(".scale input"))
        for _ in CRITERIA:  # from none to the last, one back, to the next row
            phone.keyboard.press("ArrowLeft")
            phone.keyboard.press("ArrowLeft")
            phone.keyboard.press("Tab")
        expect(phone.locator(".given .st.saved")).to_be_visible()
        press(phone, phone.locator(".walk-d .btn.main"))
    expect(phone.locator(".own-a", has_text="ทำได้จริง 9")).to_have_count(2)
    expect(phone.locator("main h1")).to_be_focused()
    press(phone, phone.locator(".own >> nth=1"))
    expect(phone.locator(".one")).to_be_focused()
    press(phone, phone.get_by_role("button", name="ล้างคะแนนของไอเดียนี้"))
    expect(phone.locator(".given")).to_have_text("ให้แล้ว 0 จาก 3 เกณฑ์")

    console = open_page(width=1366, height=768)
    sign_in(console, room.url, FACILITATOR)
    console.goto(f"{room.url}/console/{room.workshop}")
    press(console, console.get_by_role("switch", name="เปิดเผยผล"))
    press(console, console.locator(".results .rb"))
    console.keyboard.press("ArrowDown")
    console.keyboard.press("Space")
    expect(console.locator(".results .rr.selected")).to_have_count(2)
    press(phone, phone.get_by_role("button", name="ดูผล").first)
    expect(phone.locator(".crit").first).to_be_visible()


def test_A2_all_of_scoring_by_taps_alone_on_the_narrowest_phone(room: HeldRoom, open_page: OpenPage) -> None:
    room.fill(WRITING, 2)
    room.facilitator.say("go_to", activity=SCORE)
    phone = open_page(width=NARROW, height=640)
    join(phone, room.url, room.code, "ประชาชน")
    for _ in range(2):
        phone.wait_for_timeout(TAPS_APART_MS)
        for place in range(len(CRITERIA)):
            phone.locator(".scale").nth(place).locator("label").nth(4 + place).tap()
        expect(phone.locator(".given")).to_contain_text("ให้แล้ว 3 จาก 3 เกณฑ์")
        assert faults(phone) == []
        phone.locator(".walk-d .btn.main").tap()
    expect(phone.locator(".dock-s.saved")).to_contain_text("ให้คะแนนครบแล้ว")
    phone.wait_for_timeout(TAPS_APART_MS)
    phone.locator(".own >> nth=1").tap()
    phone.get_by_role("button", name="ล้างคะแนนของไอเดียนี้").tap()
    phone.locator(".seg button >> nth=1").tap()
    expect(phone.locator(".own-a.none")).to_have_count(1)
    room.facilitator.say("reveal", activity=SCORE, revealed=True)
    phone.locator(".toasts .btn").tap()
    expect(phone.locator(".crit").first).to_contain_text("5.0")
    phone.locator(".dock .btn").tap()
    expect(phone.locator(".own").first).to_be_visible()


def test_P3_quick_presses_on_two_criteria_do_not_take_each_other_back(room: HeldRoom, phone: Page) -> None:
    room.fill(WRITING, 1)
    room.facilitator.say("go_to", activity=SCORE)
    join(phone, room.url, room.code, "ประชาชน")
    expect(phone.locator(".scale")).to_have_count(3)
    # All three before the first is drawn.
    phone.evaluate("document.querySelectorAll('.scale input[value=\"8\"]').forEach(it => it.click())")
    expect(phone.locator(".given")).to_contain_text("ให้แล้ว 3 จาก 3 เกณฑ์")
    expect(phone.locator(".given .saved")).to_be_visible()
    phone.reload()
    expect(phone.locator(".given")).to_contain_text("ให้แล้ว 3 จาก 3 เกณฑ์")
