"""A closed workshop on its own board again: by slider, by steps, by itself, forwards and backwards."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, Route, expect

from govlab.accounts.example import FACILITATOR
from tests.journeys.held_room import DOTS, WRITING, HeldRoom
from tests.journeys.keyboard import tab_to
from tests.journeys.pair import Pair
from tests.journeys.people import sign_in
from tests.journeys.reach import faults
from tests.rig.server import Server

OpenPage = Callable[..., Page]
IDEAS = 3
DRAGGED_TO_THE_START = """async it => {
  for (let at = Number(it.max); at >= 0; at--) {
    it.value = at;
    it.dispatchEvent(new InputEvent("input", {bubbles: true}));
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  }
}"""


def held(room: HeldRoom) -> str:
    """A workshop with a wall and a hidden vote, closed; the path of its replay."""
    room.facilitator.say("start")
    ideas = room.fill(WRITING, IDEAS)
    room.facilitator.say("go_to", activity=DOTS)
    for guest in room.guests:
        guest.say("place_dots", activity=DOTS, idea=ideas[0], dots=1)
    room.facilitator.say("reveal", activity=DOTS, revealed=True)
    room.facilitator.say("close")
    return f"/workshops/{room.workshop}/replay"


def test_A7_a_replay_at_its_end_and_its_beginning(example: Server, room: HeldRoom, open_page: OpenPage) -> None:
    path = held(room)
    facilitator = Pair(open_page, example.url)
    facilitator.sign_in(FACILITATOR)
    facilitator.see(path)
    facilitator.look(".rp-c")
    for page in facilitator.both:
        page.locator(".rp-s").fill("0")
    facilitator.look(".rp-c")
    assert facilitator.wrong == ""


def test_A1_P6_backwards_to_before_the_reveal_by_keyboard_alone(
    example: Server, room: HeldRoom, open_page: OpenPage
) -> None:
    path = held(room)
    page = open_page(width=1280)
    sign_in(page, example.url, FACILITATOR)
    page.goto(example.url + path)
    figures = page.locator("main").get_by_text("6 จุด")
    expect(figures).to_be_visible()
    tab_to(page, page.locator(".rp-s"))
    _keys(page, "ArrowLeft", "ArrowLeft")
    expect(figures).to_have_count(0)
    _keys(page, "PageDown", "PageDown")
    expect(page.locator(".rp-t")).to_contain_text("เริ่มเวิร์กช็อป")
    expect(page.locator(".big-m .note")).to_have_count(0)
    _keys(page, *["ArrowRight"] * IDEAS)
    expect(page.locator(".big-m article")).to_have_count(IDEAS)
    _keys(page, "End")
    expect(figures).to_be_visible()


def test_it_goes_on_by_itself_to_the_end_and_stops_there(example: Server, room: HeldRoom, open_page: OpenPage) -> None:
    path = held(room)
    page = open_page()
    sign_in(page, example.url, FACILITATOR)
    page.goto(example.url + path)
    slider = page.locator(".rp-s")
    slider.fill(str(int(slider.get_attribute("max") or 0) - 2))
    page.get_by_role("button", name="เล่น").tap()
    expect(slider).to_have_value(slider.get_attribute("max") or "")
    expect(page.get_by_role("button", name="เล่น")).to_be_visible()


def test_the_announcement_and_the_new_marks_of_then_are_shown(
    example: Server, room: HeldRoom, open_page: OpenPage
) -> None:
    room.facilitator.say("start")
    room.fill(WRITING, IDEAS)
    room.facilitator.say("announce", text="พักสิบนาที")
    room.facilitator.say("close")
    page = open_page(width=1280)
    sign_in(page, example.url, FACILITATOR)
    page.route("**/past", _a_minute_apart)
    page.goto(f"{example.url}/workshops/{room.workshop}/replay")
    notes, told, new = (page.locator(one) for one in (".big-m .note", ".big-told", ".big-m .note .tag.ink"))
    slider, on = page.locator(".rp-s"), page.get_by_role("button", name="ไปหนึ่งขั้น")
    expect(notes).to_have_count(IDEAS)
    expect(told).to_have_count(0)
    page.get_by_role("button", name="ถอยหนึ่งขั้น").click()
    expect(told).to_have_text("พักสิบนาที")
    slider.fill("1")
    expect(notes).to_have_count(1)
    for n in (2, 3):
        on.click()
        expect(notes).to_have_count(n)
        expect(new).to_have_count(1)
    slider.fill("1")
    expect(notes).to_have_count(1)
    slider.fill("3")
    expect(notes).to_have_count(3)
    expect(new).to_have_count(0)


def at_its_end(example: Server, room: HeldRoom, open_page: OpenPage) -> Page:
    """The facilitator's replay of a workshop that was held, once its last moment is shown."""
    page = open_page(width=1280)
    sign_in(page, example.url, FACILITATOR)
    page.goto(example.url + held(room))
    expect(page.locator(".big-m")).to_have_attribute("aria-busy", "false")
    return page


def test_R10_a_dragged_slider_asks_for_the_moment_where_it_rests_and_for_no_moment_twice(
    example: Server, room: HeldRoom, open_page: OpenPage
) -> None:
    page = at_its_end(example, room, open_page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "/past/" in request.url else None)
    slider = page.locator(".rp-s")
    slider.evaluate(DRAGGED_TO_THE_START)
    expect(page.locator(".rp-t")).to_contain_text("เริ่มเวิร์กช็อป")
    # A slow machine may rest on the way, but not at every step.
    assert len(asked) <= int(slider.get_attribute("max") or 0) / 3, asked
    asked.clear()
    slider.press("End")
    expect(page.locator(".rp-t")).to_contain_text("ปิดเวิร์กช็อป")
    assert asked == []


def test_a_moment_that_does_not_come_says_so_and_keeps_the_place(
    example: Server, room: HeldRoom, open_page: OpenPage
) -> None:
    page = at_its_end(example, room, open_page)
    page.route("**/past/*", lambda route: route.abort())
    page.locator(".rp-s").fill("0")
    expect(page.locator(".rp-w")).to_contain_text("เปิดภาพของ")
    expect(page.locator(".rp-t")).to_contain_text("ปิดเวิร์กช็อป")
    assert faults(page) == []
    page.unroute("**/past/*")
    page.get_by_role("button", name="ลองอีกครั้ง").click()
    expect(page.locator(".rp-t")).to_contain_text("เริ่มเวิร์กช็อป")
    expect(page.locator(".rp-s")).to_have_value("0")
    expect(page.locator(".rp-w")).to_be_empty()


def _a_minute_apart(route: Route) -> None:
    """All that happened, as if a minute had passed between any two moments."""
    told = route.fetch().json()
    for place, event in enumerate(told["events"]):
        event[1] += place * 60_000
    route.fulfill(json=told)


def _keys(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)
