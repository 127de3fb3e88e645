"""Ranking on every surface: choose the first, then the second; move by buttons, without a drag."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from govlab.accounts.example import FACILITATOR
from tests.journeys.held_room import WRITING, HeldRoom, Hold
from tests.journeys.keyboard import press, tab_to
from tests.journeys.pair import PEEK, Pair
from tests.journeys.people import join, sign_in
from tests.journeys.reach import NARROW, TAPS_APART_MS

OpenPage = Callable[..., Page]
AGENDA = [
    {"kind": "brainstorm", "title": "เล่าประสบการณ์", "prompt": "คุณรอนานที่สุดที่จุดไหน"},
    {"kind": "rank", "title": "สามอันดับแรก", "prompt": "สิ่งใดควรทำเป็นอันดับแรก", "settings": {"places": 3}},
    {"kind": "note", "title": "พัก", "prompt": "พักสักครู่"},
]
RANK, BREAK = 2, 3


@pytest.fixture
def room(hold: Hold) -> HeldRoom:
    """A room that writes and then ranks."""
    return hold(AGENDA)


@pytest.fixture
def ideas(room: HeldRoom) -> list[int]:
    """Six ideas, and the room is at the ranking."""
    room.facilitator.say("start")
    made = room.fill(WRITING, 6)
    room.facilitator.say("go_to", activity=RANK)
    return made


def test_A7_a_ranking_in_every_state(room: HeldRoom, phones: Pair, consoles: Pair, screens: Pair) -> None:
    go, link = room.facilitator.say, room.screen()
    for page in screens.both:
        page.goto(link.address)
    go("start")
    go("go_to", activity=RANK)
    phones.look("main .empty")  # nothing to rank yet
    go("go_to", activity=WRITING)
    ideas = room.fill(WRITING, 6)
    go("go_to", activity=RANK)
    phones.look(".rkd.none")
    consoles.press(f".step >> nth={RANK - 1}", ".unrevealed")
    screens.look(".big-w .note")
    for place in range(3):
        phones.press(f".put >> nth={place}")
    phones.look(".rkd >> nth=2")  # all places are taken
    phones.press(".rkd [data-up] >> nth=2")
    phones.look(".dock-s.saved")
    for guest in room.guests:
        guest.say("rank_ideas", activity=RANK, ideas=ideas[:3])
    for page in (*phones.both, *screens.both):
        expect(page.locator("main .bar")).to_have_count(0)  # P6
    _offline(phones, True)
    phones.press(".rkd .quiet", ".ban")
    _offline(phones, False)
    phones.look(".dock-s.saved")
    go("moderate_idea", idea=ideas[5], state="rejected", reason="ซ้ำ")
    phones.look("main .note.hidden")
    go("set_timer", activity=RANK, seconds=1, closes=True)
    phones.look("main:not(:has(.put)) .rkd")
    go("set_timer", activity=RANK, seconds=None)
    phones.look(".put")
    consoles.press(PEEK, ".peek .rr")
    go("reveal", activity=RANK, revealed=True)
    phones.look(".toasts .btn")
    phones.press(".toasts .btn", ".res")
    consoles.press(".results:not(.peek) .rb", ".pick")
    screens.look(".rk.open li")
    go("close")
    screens.look(".rk:not(.open) li")
    consoles.look(".results .rank")
    assert (phones.wrong, consoles.wrong, screens.wrong) == ("", "", "")


def test_A1_a_ranking_by_keyboard_alone(room: HeldRoom, ideas: list[int], open_page: OpenPage) -> None:
    console, citizen = open_page(width=1366, height=768), open_page(width=360)
    sign_in(console, room.url, FACILITATOR)
    console.goto(f"{room.url}/console/{room.workshop}")
    join(citizen, room.url, room.code, "ประชาชน")
    put = citizen.locator(".put")
    expect(put).to_have_count(len(ideas))
    for place in range(3):
        press(citizen, put.nth(place))
        expect(put.nth(place)).to_be_focused()
    order = _order(citizen)
    assert len(order) == 3
    expect(put.nth(3)).to_have_attribute("aria-disabled", "true")

    last = citizen.locator(f"[data-up='{order[2]}']")
    tab_to(citizen, last)
    for place in ("อันดับ 2", "อันดับ 1"):
        citizen.keyboard.press("Enter")
        expect(last).to_be_focused()
        expect(citizen.locator("p[role=status].vh")).to_have_text(re.compile(f"{place}$"))
    assert _order(citizen) == [order[2], order[0], order[1]]
    expect(last).to_have_attribute("aria-disabled", "true")
    down = citizen.locator(f"[data-down='{order[2]}']")
    press(citizen, down)
    expect(citizen.locator("p[role=status].vh")).to_have_text(re.compile("อันดับ 2$"))
    expect(down).to_be_focused()
    assert _order(citizen) == [order[0], order[2], order[1]]
    press(citizen, citizen.locator(".rkd .quiet").first)
    expect(citizen.locator("#ranking-h")).to_be_focused()
    expect(citizen.locator(".dock-s.saved")).to_be_visible()
    expect(console.locator(".tools")).to_contain_text("จัดอันดับแล้ว 1 จาก")

    press(console, console.get_by_role("switch", name="เปิดเผยผล"))
    expect(console.locator(".results .rr", has_text="3 คะแนน")).to_have_count(1)
    press(console, console.locator(".results .rb"))
    expect(console.get_by_role("toolbar")).to_be_visible()
    press(citizen, citizen.get_by_role("button", name="ดูผลคะแนน"))
    expect(citizen.locator("main")).to_contain_text("คุณให้อันดับ 2")
    press(citizen, citizen.get_by_role("button", name="กลับไปจัดอันดับ"))
    assert _order(citizen) == [order[2], order[1]]


def test_A2_a_ranking_by_taps_alone_on_the_narrowest_phone(
    room: HeldRoom, ideas: list[int], open_page: OpenPage
) -> None:
    citizen = open_page(width=NARROW, height=568)
    join(citizen, room.url, room.code, "ประชาชน")
    put = citizen.locator(".put")
    expect(put).to_have_count(len(ideas))
    for place in range(3):
        assert _shift(put.nth(place)) < 2, "nothing moves away under a thumb"
        expect(citizen.locator(".rkd:not(.none)")).to_have_count(place + 1)
    order = _order(citizen)
    citizen.wait_for_timeout(TAPS_APART_MS)
    assert _shift(put.nth(1)) < 2
    expect(citizen.locator(".strip")).to_contain_text("เลือกอันดับ 3")
    assert _order(citizen) == [order[0], order[2]]
    citizen.locator(f"[data-down='{order[0]}']").tap()
    expect(citizen.locator(".dock-s.saved")).to_be_visible()
    citizen.reload()
    expect(citizen.locator(".rkd:not(.none)")).to_have_count(2)
    assert _order(citizen) == [order[2], order[0]]
    room.facilitator.say("moderate_idea", idea=order[2], state="rejected", reason="ซ้ำ")
    expect(citizen.locator(".rkd:not(.none)")).to_have_count(1)


def test_P14_a_ranking_made_offline_is_kept_without_the_idea_that_was_hidden(
    room: HeldRoom, ideas: list[int], phone: Page
) -> None:
    join(phone, room.url, room.code, "ประชาชน")
    put = phone.locator(".put")
    expect(put).to_have_count(len(ideas))
    phone.context.set_offline(True)
    for place in range(3):
        put.nth(place).click()
    order = _order(phone)
    room.facilitator.say("moderate_idea", idea=order[1], state="rejected", reason="ซ้ำ")
    phone.context.set_offline(False)
    expect(phone.locator(".dock-s.saved")).to_be_visible()
    phone.reload()
    expect(phone.locator(".rkd:not(.none)")).to_have_count(2)
    assert _order(phone) == [order[0], order[2]]
    # Hidden after it was saved, an idea leaves its place free: those below still count as they did.
    room.facilitator.say("moderate_idea", idea=order[0], state="rejected", reason="ซ้ำ")
    expect(phone.locator(".rkd:not(.none) .rank-no")).to_have_text(["2"])
    expect(phone.locator(".rkd.none .rank-no")).to_have_text("1")


def test_a_second_tap_of_the_same_press_takes_nothing_back(room: HeldRoom, ideas: list[int], phone: Page) -> None:
    join(phone, room.url, room.code, "ประชาชน")
    expect(phone.locator(".put")).to_have_count(len(ideas))
    phone.locator(".put").first.dblclick()
    expect(phone.locator(".dock-s.saved")).to_be_visible()
    assert len(_order(phone)) == 1


def _order(phone: Page) -> list[int]:
    """The ideas of my ranking, the best first."""
    ups = phone.locator(".rkd [data-up]")
    return ups.evaluate_all("all => all.map(it => Number(it.dataset.up))")


def _shift(button: Locator) -> float:
    """Tap it; how far (px) it went."""
    button.scroll_into_view_if_needed()
    label = button.inner_text()
    before = button.bounding_box()
    button.tap()
    expect(button).not_to_have_text(label)
    after = button.bounding_box()
    assert before is not None
    assert after is not None
    return abs(after["y"] - before["y"])


def _offline(phones: Pair, away: bool) -> None:
    for page in phones.both:
        page.context.set_offline(away)
