"""The console by keyboard: it keeps its place where what held the focus goes away, and its dialogs what was typed."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from govlab.accounts.example import FACILITATOR
from tests.journeys.held_answers import HeldAnswers
from tests.journeys.held_room import DOTS, OPINION, WRITING, HeldRoom, Hold
from tests.journeys.people import sign_in

OpenPage = Callable[..., Page]
GROUPING = [
    {"kind": "brainstorm", "title": "เขียนไอเดีย", "prompt": "ทำอย่างไรให้รอน้อยลง"},
    {"kind": "group", "title": "จัดกลุ่ม", "prompt": "ไอเดียใดพูดเรื่องเดียวกัน"},
]
GROUP = 2


@pytest.fixture
def console(room: HeldRoom, open_page: OpenPage) -> Page:
    """The console of a room that has not started."""
    return console_of(room, open_page(width=1280, height=800))


@pytest.fixture
def grouping(hold: Hold) -> HeldRoom:
    """Six ideas: 1 and 2 in a theme, 3 and 4 in another, the others in none."""
    held = hold(GROUPING)
    held.facilitator.say("start")
    held.fill(WRITING, 6)
    held.facilitator.say("go_to", activity=GROUP)
    held.facilitator.say("make_theme", name="มาตามเวลา", ideas=[1, 2])
    held.facilitator.say("make_theme", name="ใกล้บ้าน", ideas=[3, 4])
    return held


def console_of(room: HeldRoom, page: Page) -> Page:
    sign_in(page, room.url, FACILITATOR)
    page.goto(f"{room.url}/console/{room.workshop}")
    page.locator(".rail .step").first.wait_for()
    return page


def note(console: Page, no: int) -> Locator:
    return console.locator(f'[data-no="{no}"]')


def question(console: Page) -> Locator:
    return console.locator(".act-t h2")


def act(console: Page, name: str) -> Locator:
    return console.get_by_role("button", name=name, exact=True)


def test_A1_focus_goes_on_where_the_room_starts_and_moves(room: HeldRoom, console: Page) -> None:
    act(console, "เริ่มเวิร์กช็อป").press("Enter")
    expect(question(console)).to_be_focused()
    console.locator(".rail .step").nth(1).press("Enter")
    act(console, "กลับไปที่ห้อง").press("Enter")
    expect(question(console)).to_be_focused()
    console.locator(".rail .step").nth(1).press("Enter")
    act(console, "พาห้องมาที่นี่").press("Enter")
    expect(act(console, "พาห้องมาที่นี่")).to_have_count(0)
    expect(question(console)).to_be_focused()
    act(console, "ประกาศ").focus()
    room.facilitator.say("go_to", activity=DOTS)
    expect(console.locator("#in-room")).to_be_focused()


def test_A1_focus_goes_on_in_a_vote(room: HeldRoom, console: Page) -> None:
    room.facilitator.say("start")
    room.fill(WRITING, 3)
    room.facilitator.say("go_to", activity=DOTS)
    stands = console.locator(".tools .round")
    act(console, "ดูก่อนเฉพาะวิทยากร").press("Enter")
    expect(act(console, "ปิดการดูก่อน")).to_be_focused()
    console.keyboard.press("Enter")
    expect(stands).to_be_focused()
    act(console, "ปิดรับคะแนน").press("Enter")
    expect(act(console, "ปิดรับคะแนน")).to_have_count(0)
    expect(stands).to_be_focused()
    act(console, "ดูก่อนเฉพาะวิทยากร").focus()
    room.facilitator.say("reveal", activity=DOTS, revealed=True)
    expect(stands).to_be_focused()


def test_A1_focus_goes_on_beside_the_wall(room: HeldRoom, console: Page) -> None:
    room.facilitator.say("start")
    room.fill(WRITING, 1)
    heading = console.locator("#in-room")
    room.facilitator.say("announce", text="พักสิบนาที")
    act(console, "เลิกประกาศ").press("Enter")
    expect(heading).to_be_focused()
    room.guests[0].say("raise_hand", raised=True)
    act(console, "ให้ทุกคนเอามือลง").press("Enter")
    expect(heading).to_be_focused()
    act(console, "ตั้งเวลา").press("Enter")
    expect(console.get_by_label("ให้เหลือเวลากี่นาที")).to_be_focused()
    console.keyboard.press("Enter")
    expect(console.get_by_role("timer")).to_be_visible()
    expect(act(console, "ตั้งเวลา")).to_be_focused()


def test_A1_focus_goes_on_in_the_dock_and_from_a_message(room: HeldRoom, console: Page) -> None:
    room.facilitator.say("start")
    room.fill(WRITING, 1)
    note(console, 1).click()
    act(console, "นำผู้เขียนออก").press("Enter")
    expect(act(console, "ยังไม่นำออก")).to_be_focused()
    act(console, "นำออกจากห้อง").press("Enter")
    expect(act(console, "นำผู้เขียนออก")).to_have_count(0)
    expect(console.get_by_role("toolbar")).to_be_focused()
    act(console, "ให้ผู้เขียนกลับเข้าห้อง").press("Enter")
    expect(act(console, "เตือน")).to_be_visible()
    expect(console.get_by_role("toolbar")).to_be_focused()
    act(console, "เตือน").press("Enter")
    dialog = console.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="ยกเลิก")).to_be_focused()
    dialog.get_by_label("ข้อความที่ผู้เขียนจะเห็น").fill("ขอคุยเรื่องบริการ")
    dialog.get_by_role("button", name="เตือนและงดส่ง").press("Enter")
    console.locator(".toast", has_text="งดส่ง 5 นาที").get_by_role("button", name="เลิกทำ").press("Enter")
    expect(question(console)).to_be_focused()


def test_A1_focus_goes_on_at_the_tables(room: HeldRoom, console: Page) -> None:
    room.facilitator.say("start")
    room.fill(WRITING, 2)
    room.facilitator.say("split_tables", activity=WRITING, tables=3, way="balanced")
    visit = console.locator('[data-table="2"]').get_by_role("button", name="แวะดู")
    visit.press("Enter")
    expect(act(console, "กลับไปดูทุกโต๊ะ")).to_be_focused()
    console.keyboard.press("Enter")
    expect(visit).to_be_focused()
    act(console, "เลิกแบ่งโต๊ะ").press("Enter")
    expect(question(console)).to_be_focused()


def test_all_tables_come_back_after_a_question(room: HeldRoom, console: Page) -> None:
    room.facilitator.say("start")
    room.fill(WRITING, 2)
    room.facilitator.say("split_tables", activity=WRITING, tables=2, way="balanced")
    act(console, "นำทุกโต๊ะกลับห้องรวม").press("Enter")
    expect(act(console, "ยังไม่นำกลับ")).to_be_focused()
    console.keyboard.press("Enter")
    expect(act(console, "นำทุกโต๊ะกลับห้องรวม")).to_be_focused()
    expect(console.locator(".tbs-h .num")).to_contain_text("0 จาก 2")
    console.keyboard.press("Enter")
    act(console, "นำกลับทุกโต๊ะ").press("Enter")
    expect(console.locator(".tbs-h .num")).to_contain_text("2 จาก 2")


def test_A1_focus_goes_on_among_themes(grouping: HeldRoom, open_page: OpenPage) -> None:
    grouping.facilitator.say("merge_ideas", title="นัดเป็นเวลา", ideas=[3, 4])
    console = console_of(grouping, open_page(width=1280, height=800))
    console.get_by_role("button", name="แยกออกเป็น").press("Enter")
    expect(note(console, 3)).to_be_focused()
    # Somebody else moves the note in focus.
    grouping.facilitator.say("group_ideas", theme=1, ideas=[3])
    expect(console.get_by_role("region", name="มาตามเวลา").locator('[data-no="3"]')).to_be_focused()
    console.get_by_role("button", name="คำสั่งของกลุ่ม ใกล้บ้าน").press("Enter")
    console.get_by_role("button", name="ยกเลิกกลุ่ม").press("Enter")
    expect(note(console, 4)).to_be_focused()


def test_A1_arrow_keys_go_by_place_over_the_columns(grouping: HeldRoom, open_page: OpenPage) -> None:
    console = console_of(grouping, open_page(width=1366, height=768))
    note(console, 1).focus()
    for key, no in [("ArrowRight", 3), ("ArrowDown", 4), ("ArrowLeft", 2), ("ArrowUp", 1)]:
        console.keyboard.press(key)
        expect(note(console, no)).to_be_focused()


def test_A1_the_tab_stop_stays_where_a_theme_has_commands_of_its_own(grouping: HeldRoom, open_page: OpenPage) -> None:
    console = console_of(grouping, open_page(width=1366, height=768))
    note(console, 3).focus()
    console.keyboard.press("Shift+Tab")
    expect(console.get_by_role("button", name="คำสั่งของกลุ่ม ใกล้บ้าน")).to_be_focused()
    console.keyboard.press("Tab")
    expect(note(console, 3)).to_be_focused()


def test_A1_the_next_note_takes_the_focus_of_one_that_is_withdrawn(room: HeldRoom, open_page: OpenPage) -> None:
    room.facilitator.say("start")
    room.fill(WRITING, 3)
    console = console_of(room, open_page(width=1280, height=800))
    note(console, 2).focus()
    place = console.locator(".wall .note").evaluate_all("all => all.indexOf(document.activeElement)")
    room.guests[1].say("withdraw_idea", idea=2)
    expect(note(console, 2)).to_have_count(0)
    expect(console.locator(".wall .note").nth(place)).to_be_focused()


def test_A1_focus_goes_on_through_suggested_themes(grouping: HeldRoom, open_page: OpenPage) -> None:
    for text in ("จองคิวผ่านมือถือ", "จองคิวล่วงหน้าทางมือถือ"):
        grouping.facilitator.say("go_to", activity=WRITING)
        grouping.guests[0].say("post_idea", activity=WRITING, text=text)
    grouping.facilitator.say("go_to", activity=GROUP)
    console = console_of(grouping, open_page(width=1280, height=800))
    act(console, "ให้ระบบแนะนำกลุ่ม").press("Enter")
    expect(console.locator(".sug h3")).to_be_focused()
    while act(console, "ไม่ใช้").is_visible():
        act(console, "ไม่ใช้").press("Enter")
    expect(question(console)).to_be_focused()


def test_P13_a_typed_title_stays_where_the_server_refuses(grouping: HeldRoom, open_page: OpenPage) -> None:
    console = console_of(grouping, open_page(width=1280, height=800))
    note(console, 5).click()
    note(console, 6).click()
    act(console, "รวมเป็นไอเดียเดียว").click()
    title = console.get_by_label("ชื่อไอเดียที่รวมแล้ว")
    title.fill("รับยาใกล้บ้าน")
    grouping.facilitator.say("merge_ideas", title="ก่อนหน้า", ideas=[5, 6])
    console.keyboard.press("Enter")
    expect(console.locator(".toast")).to_contain_text("รวมไว้แล้ว")
    expect(title).to_have_value("รับยาใกล้บ้าน")


def test_P14_what_was_typed_stays_until_the_answer_is_there_and_is_sent_once(
    grouping: HeldRoom, open_page: OpenPage
) -> None:
    page = open_page(width=1280, height=800)
    line = HeldAnswers(page)
    console = console_of(grouping, page)
    dialog = console.get_by_role("dialog")
    for opens, field in [
        (lambda: act(console, "ตั้งกลุ่มใหม่").click(), "ชื่อกลุ่ม"),
        (lambda: rename(console, "มาตามเวลา"), "ชื่อกลุ่ม"),
        (lambda: act(console, "ประกาศ").click(), "ข้อความ"),
    ]:
        opens()
        typed = dialog.get_by_label(field)
        typed.fill("พบกันที่นี่")
        line.hold()
        save = dialog.locator(".acts .btn").first
        save.click()
        expect(save).to_be_disabled()
        save.click(force=True)
        expect(typed).to_have_value("พบกันที่นี่")
        line.let_go()
        expect(dialog).to_have_count(0)
    expect(console.locator(".th h3", has_text=re.compile("^พบกันที่นี่$"))).to_have_count(2)


def test_what_was_typed_stays_where_a_colleague_moves_the_room_on(room: HeldRoom, console: Page) -> None:
    room.facilitator.say("start")
    act(console, "ประกาศ").click()
    text = console.get_by_label("ข้อความ")
    text.fill("พักสิบนาที")
    room.facilitator.say("go_to", activity=OPINION)
    expect(console.locator(".act")).to_contain_text("ห้องไม่ได้อยู่ที่กิจกรรมนี้")
    expect(text).to_have_value("พักสิบนาที")
    console.get_by_role("dialog").get_by_role("button", name="ประกาศ", exact=True).click()
    expect(console.locator(".side .tip")).to_contain_text("พักสิบนาที")
    act(console, "กลับไปที่ห้อง").click()
    room.facilitator.say("go_to", activity=DOTS)
    expect(question(console)).to_contain_text("สิ่งใดควรทดลองก่อน")


def rename(console: Page, theme: str) -> None:
    act(console, f"คำสั่งของกลุ่ม {theme}").click()
    act(console, "เปลี่ยนชื่อ").click()


def test_P14_a_warning_and_a_reason_stay_until_the_answer_is_there(room: HeldRoom, open_page: OpenPage) -> None:
    room.facilitator.say("start")
    room.fill(WRITING, 2)
    page = open_page(width=1280, height=800)
    line = HeldAnswers(page)
    console = console_of(room, page)
    dialog = console.get_by_role("dialog")
    for opens, field, save in [("เตือน", "ข้อความที่ผู้เขียนจะเห็น", "เตือน"), ("ไม่แสดง", "เหตุผลอื่น", "ใช้เหตุผลนี้")]:
        if not console.get_by_role("toolbar").is_visible():
            note(console, 1).click()
        act(console, opens).click()
        dialog.get_by_label(field).fill("ขอคุยเรื่องบริการ")
        line.hold()
        dialog.get_by_role("button", name=save, exact=True).click()
        expect(dialog.get_by_role("button", name=save, exact=True)).to_be_disabled()
        expect(dialog.get_by_label(field)).to_have_value("ขอคุยเรื่องบริการ")
        line.let_go()
        expect(dialog).to_have_count(0)
    expect(note(console, 1)).to_be_focused()


def test_T6_an_announcement_is_counted_as_people_count_and_nothing_is_cut_off(room: HeldRoom, console: Page) -> None:
    room.facilitator.say("start")
    act(console, "ประกาศ").click()
    dialog = console.get_by_role("dialog")
    field, save = dialog.get_by_label("ข้อความ"), dialog.locator(".acts .btn").first
    field.fill("ที่" * 201)
    expect(dialog).to_contain_text("ยาวเกินไป 1 ตัวอักษร")
    expect(save).to_be_disabled()
    field.fill("ที่" * 200)
    expect(dialog).to_contain_text("เหลือ 0 ตัวอักษร")
    save.click()
    expect(dialog).to_have_count(0)
    expect(console.locator(".side .tip")).to_contain_text("ที่" * 200)


@pytest.mark.parametrize("width", [1280, 1366])
@pytest.mark.parametrize("language", ["th", "en"])
def test_A7_the_question_keeps_its_room_beside_the_time(
    room: HeldRoom, open_page: OpenPage, width: int, language: str
) -> None:
    room.facilitator.say("start")
    room.facilitator.say("set_timer", activity=WRITING, seconds=3000, closes=True)
    console = console_of(room, open_page(width=width, height=768))
    console.goto(f"{console.url}?lang={language}")
    expect(console.locator(".act .tag")).to_be_visible()
    box = console.locator(".act-t").bounding_box()
    assert box is not None
    assert box["width"] >= 260
    height = console.locator(".act-c").evaluate("it => it.getBoundingClientRect().height")
    assert height < 90, "its buttons stand in one row"


def test_the_round_before_stands_beside_this_one_as_people_vote(room: HeldRoom, open_page: OpenPage) -> None:
    room.facilitator.say("start")
    room.fill(WRITING, 3)
    room.facilitator.say("go_to", activity=OPINION)
    room.guests[0].say("give_opinion", activity=OPINION, idea=2, opinion="agree")
    room.facilitator.say("reveal", activity=OPINION, revealed=True)
    room.facilitator.say("new_round", activity=OPINION, after=1)
    room.guests[0].say("give_opinion", activity=OPINION, idea=2, opinion="agree")
    room.facilitator.say("reveal", activity=OPINION, revealed=True)
    page = open_page(width=1280, height=900)
    page.clock.install()
    console = console_of(room, page)
    voters = console.locator(".side .hint", has_text="ผู้ลงคะแนน")
    expect(voters).to_contain_text("1 และ 1 คน")
    room.guests[2].say("give_opinion", activity=OPINION, idea=2, opinion="agree")
    page.clock.run_for(15_000)
    expect(voters).to_contain_text("1 และ 2 คน")
