"""The matrix: every state on all surfaces in both languages; all its tasks by keyboard alone, and by taps alone."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from govlab.accounts.example import FACILITATOR
from tests.journeys.held_room import HeldRoom, Hold
from tests.journeys.keyboard import press, tab_to
from tests.journeys.pair import PEEK, Pair
from tests.journeys.people import join, sign_in
from tests.journeys.projector import SIZES, assert_readable
from tests.journeys.reach import NARROW, TAPS_APART_MS, faults

OpenPage = Callable[..., Page]
WRITING, MATRIX = 1, 2
AGENDA = [
    {"kind": "brainstorm", "title": "ระดมความคิด", "prompt": "เราจะทำอย่างไรให้รอน้อยลง"},
    {"kind": "matrix", "title": "ผลและความง่าย", "prompt": "ทำอะไรก่อนจึงคุ้มที่สุด"},
]
# Higher than the room that it has: what is below is not to be seen.
CUT_OFF = "all => all.filter(it => it.scrollHeight > it.clientHeight + 3).map(it => it.className)"
PROMPTS = ["ทำอะไรก่อน", "ถ้าปีหน้าทำได้เพียงสามเรื่อง เรื่องใดจะทำให้คนรอน้อยลงมากที่สุดและลงมือได้จริง"]


@pytest.fixture
def room(hold: Hold) -> HeldRoom:
    """A room with ideas, which is placing them."""
    held = hold(AGENDA)
    held.facilitator.say("start")
    return held


def place_all(room: HeldRoom, ideas: list[int]) -> None:
    """Six guests place every idea but the last, half of them the first one at the other end."""
    for place, guest in enumerate(room.guests):
        for idea in ideas[:-1]:
            across = 5 if idea == ideas[0] and place % 2 else 1 + idea % 5
            guest.say("place_idea", activity=MATRIX, idea=idea, across=across, up=1 + (idea * 2) % 5)


def test_A7_a_phone_that_places_ideas(room: HeldRoom, phones: Pair) -> None:
    go = room.facilitator.say
    go("go_to", activity=MATRIX)
    phones.look("main .empty")
    go("go_to", activity=WRITING)
    ideas = room.fill(WRITING, 6)
    go("go_to", activity=MATRIX)
    phones.look(".scale")
    phones.press(".scale label >> nth=3", ".grid5 .half")
    phones.press(".scale >> nth=1 >> label >> nth=4", ".chosen .st.saved")
    expect(phones.thai.locator(".chosen [role=status]")).to_contain_text("ทำได้เลย")
    expect(phones.english.locator(".chosen [role=status]")).to_contain_text("Do now")
    phones.press(".walk-d .btn.main")
    phones.press(".seg button >> nth=1", ".own")
    for page in phones.both:
        page.context.set_offline(True)
    phones.thai.wait_for_timeout(TAPS_APART_MS)
    phones.press(".own >> nth=2")
    phones.thai.wait_for_timeout(TAPS_APART_MS)
    phones.press(".scale label >> nth=2")
    phones.press(".scale >> nth=1 >> label >> nth=2", ".chosen .st:not(.saved)")
    expect(phones.thai.locator(".chosen")).to_contain_text("เก็บไว้ในเครื่องนี้แล้ว")
    expect(phones.thai.locator(".chosen [role=status]")).to_contain_text("อยู่กึ่งกลาง")
    for page in phones.both:
        page.context.set_offline(False)
    phones.look(".chosen .st.saved")
    phones.press(".seg button >> nth=1", ".own")
    go("moderate_idea", idea=ideas[-1], state="rejected", reason="ซ้ำ")
    phones.look(".li.gone")
    place_all(room, ideas)
    go("reveal", activity=MATRIX, revealed=True)
    phones.press(".toasts .btn", ".plane")
    go("reveal", activity=MATRIX, revealed=False)
    go("set_timer", activity=MATRIX, seconds=1, closes=True)
    phones.look(".tip")  # closed, and not revealed
    go("reveal", activity=MATRIX, revealed=True)
    phones.look(".plane")
    assert phones.wrong == ""


def test_A7_a_console_while_people_place_ideas(room: HeldRoom, consoles: Pair) -> None:
    go = room.facilitator.say
    ideas = room.fill(WRITING, 6)
    go("go_to", activity=MATRIX)
    consoles.look(".unrevealed")
    place_all(room, ideas)
    consoles.press(PEEK, ".peek .plane")
    go("reveal", activity=MATRIX, revealed=True)
    consoles.look(".results:not(.peek) .plane")
    expect(consoles.thai.locator(".results")).to_contain_text("เห็นต่างกัน: ทำง่าย")
    consoles.press(".results .rb", ".plane-s")
    consoles.look(".side .hd ~ .clamp")
    go("close")
    consoles.look(".con-top .live1.closed")
    assert consoles.wrong == ""


def test_P6_a_screen_draws_no_place_before_it_is_revealed(room: HeldRoom, screens: Pair) -> None:
    go, link = room.facilitator.say, room.screen()
    ideas = room.fill(WRITING, 6)
    go("go_to", activity=MATRIX)
    place_all(room, ideas)
    for page in screens.both:
        page.goto(link.address)
    screens.look(".big-w .note")
    expect(screens.thai.locator(".plane")).to_have_count(0)
    expect(screens.thai.locator(".big-w .sec")).to_have_count(0)
    go("reveal", activity=MATRIX, revealed=True)
    screens.look(".plane-d")
    expect(screens.thai.locator(".mxb-d")).to_have_text("เห็นต่างกัน: 1")
    expect(screens.thai.locator(".mxb-k")).to_contain_text("มีคนวางไม่ถึง 5 คน")
    assert_readable(screens.thai)
    go("close")
    screens.look(".mxb-l li")
    assert screens.wrong == ""


@pytest.mark.parametrize("prompt", PROMPTS)
@pytest.mark.parametrize("ideas", [3, 6, 9, 12])
def test_A7_any_number_of_ideas_fits_any_projector(hold: Hold, open_page: OpenPage, ideas: int, prompt: str) -> None:
    room = hold([AGENDA[0], AGENDA[1] | {"prompt": prompt}])
    room.facilitator.say("start")
    placed = room.fill(WRITING, ideas)
    room.facilitator.say("go_to", activity=MATRIX)
    for far, guest in enumerate(room.guests):
        for place, idea in enumerate(placed):
            guest.say("place_idea", activity=MATRIX, idea=idea, across=1 + 4 * (far % 2), up=1 + place % 3)
    room.facilitator.say("reveal", activity=MATRIX, revealed=True)
    screen = open_page(width=1280, height=720)
    screen.goto(room.screen().address)
    expect(screen.locator(".mxb-l li")).to_have_count(min(ideas, 9))
    assert_readable(screen)
    for width, height in SIZES:
        screen.set_viewport_size({"width": width, "height": height})
        assert screen.locator(".mxb-l, .plane, .big-m").evaluate_all(CUT_OFF) == [], (width, height)


def test_A1_all_of_the_matrix_by_keyboard_alone(room: HeldRoom, phone: Page, open_page: OpenPage) -> None:
    room.fill(WRITING, 2)
    room.facilitator.say("go_to", activity=MATRIX)
    join(phone, room.url, room.code, "ประชาชน")
    for _ in range(2):  # Tab to the first row, arrows, Tab to the second, arrows, Tab, Enter
        expect(phone.locator(".scale :checked")).to_have_count(0)  # the next idea is there
        tab_to(phone, phone.locator(".scale input"))
        phone.keyboard.press("Space")
        phone.keyboard.press("ArrowRight")
        phone.keyboard.press("Tab")
        phone.keyboard.press("End")  # not a key of radios: nothing happens
        phone.keyboard.press("ArrowLeft")  # from none to the last
        expect(phone.locator(".chosen .st.saved")).to_be_visible()
        press(phone, phone.locator(".walk-d .btn.main"))
    expect(phone.locator(".own-a", has_text="ทำง่าย 5")).to_have_count(2)
    expect(phone.locator("main h1")).to_be_focused()
    press(phone, phone.locator(".own >> nth=1"))
    expect(phone.locator(".one")).to_be_focused()
    press(phone, phone.locator(".chosen .btn"))
    expect(phone.locator(".chosen .hint")).to_be_visible()

    console = open_page(width=1366, height=768)
    sign_in(console, room.url, FACILITATOR)
    console.goto(f"{room.url}/console/{room.workshop}")
    press(console, console.get_by_role("switch", name="เปิดเผยผล"))
    expect(console.locator(".plane")).to_be_visible()
    press(console, console.locator(".results .rb"))
    console.keyboard.press("ArrowDown")
    console.keyboard.press("Space")
    expect(console.locator(".results .rr.selected")).to_have_count(2)
    press(phone, phone.get_by_role("button", name="ดูผล").first)
    expect(phone.locator(".plane")).to_be_visible()


def test_A2_all_of_the_matrix_by_taps_alone_on_the_narrowest_phone(room: HeldRoom, open_page: OpenPage) -> None:
    ideas = room.fill(WRITING, 3)
    room.facilitator.say("go_to", activity=MATRIX)
    phone = open_page(width=NARROW, height=640)
    join(phone, room.url, room.code, "ประชาชน")
    for _ in range(3):
        phone.wait_for_timeout(TAPS_APART_MS)
        phone.locator(".scale label >> nth=4").tap()
        phone.locator(".scale >> nth=1 >> label >> nth=0").tap()
        expect(phone.locator(".chosen .st.saved")).to_be_visible()
        assert faults(phone) == []
        phone.locator(".walk-d .btn.main").tap()
    expect(phone.locator(".dock-s.saved")).to_contain_text("วางครบแล้ว")
    phone.wait_for_timeout(TAPS_APART_MS)
    phone.locator(".own >> nth=1").tap()
    phone.locator(".chosen .btn").tap()
    expect(phone.locator(".chosen .hint")).to_be_visible()
    phone.locator(".seg button >> nth=1").tap()
    expect(phone.locator(".own-a.none")).to_have_count(1)
    for guest in room.guests:
        guest.say("place_idea", activity=MATRIX, idea=ideas[0], across=4, up=4)
    room.facilitator.say("reveal", activity=MATRIX, revealed=True)
    phone.locator(".toasts .btn").tap()
    expect(phone.locator(".plane-d")).to_have_count(1 + 1)  # the idea, and the key's
    phone.locator(".dock .btn").tap()
    expect(phone.locator(".own").first).to_be_visible()


def test_a_second_tap_of_the_same_press_neither_places_nor_passes_the_next_idea(room: HeldRoom, phone: Page) -> None:
    room.fill(WRITING, 3)
    room.facilitator.say("go_to", activity=MATRIX)
    join(phone, room.url, room.code, "ประชาชน")
    expect(phone.locator(".scale").first).to_be_visible()
    chosen = phone.evaluate(
        """async () => {
          const click = () => new MouseEvent("click", {bubbles: true, cancelable: true, detail: 1});
          const tap = (it) => it.dispatchEvent(click());
          const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          const first = () => document.querySelectorAll(".scale input")[3];
          tap(document.querySelector(".walk-d .btn:last-child"));
          await drawn();
          tap(first());
          tap(document.querySelector(".walk-d .btn:last-child"));
          await drawn();
          return first().checked;
        }"""
    )
    assert chosen is False
    expect(phone.locator(".prog")).to_contain_text("ไอเดียที่ 2")


def test_a_second_tap_of_the_press_that_opens_an_idea_does_not_place_it(room: HeldRoom, phone: Page) -> None:
    room.fill(WRITING, 3)
    room.facilitator.say("go_to", activity=MATRIX)
    join(phone, room.url, room.code, "ประชาชน")
    phone.locator(".seg button").nth(1).click()
    phone.locator(".own").nth(1).wait_for()
    phone.wait_for_timeout(TAPS_APART_MS)
    chosen = phone.evaluate(
        """async () => {
          const tap = (it) => it.dispatchEvent(new MouseEvent("click", {bubbles: true, cancelable: true, detail: 1}));
          tap(document.querySelectorAll(".own")[1]);
          await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
          tap(document.querySelectorAll(".scale input")[3]);
          return document.querySelectorAll(".scale input")[3].checked;
        }"""
    )
    assert chosen is False


def test_a_new_round_begins_with_no_place_on_a_phone_that_stays_open(room: HeldRoom, phone: Page) -> None:
    room.fill(WRITING, 2)
    room.facilitator.say("go_to", activity=MATRIX)
    join(phone, room.url, room.code, "ประชาชน")
    for axis in range(2):
        phone.locator(".scale").nth(axis).locator("label").nth(3).click()
    expect(phone.locator(".scale input:checked")).to_have_count(2)
    expect(phone.locator(".saved").first).to_be_visible()
    room.facilitator.say("new_round", activity=MATRIX)
    expect(phone.locator(".scale input:checked")).to_have_count(0)
