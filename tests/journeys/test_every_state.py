"""Every state of the live surfaces in both languages: no fault on a phone, a console or a projector (A2, A5, A7)."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.held_room import AGENDA, CONSULTATION, DOTS, MODERATED, OPINION, WRITING, HeldRoom
from tests.journeys.pair import PEEK, Pair

TOO_LONG = "ก" * 1001


def test_A7_a_phone_that_writes(room: HeldRoom, phones: Pair) -> None:
    go = room.facilitator.say
    phones.look("main .empty")  # before the start
    go("start")
    phones.look("textarea")  # nothing there yet
    phones.press(".top .ico", "[role=dialog]")  # the menu
    phones.press("[role=dialog] [data-first]")
    _write(phones, "รถเข็นต้องวนสามตึก")
    phones.look(".mine .st.saved")
    go("spotlight", idea=1)
    go("announce", text="พัก 5 นาที แล้วกลับมาพร้อมกัน")
    phones.press(".signals .btn", ".signals [aria-pressed=true]")  # ready
    go("warn_author", idea=1, reason="ขอให้คุยเรื่องบริการ ไม่กล่าวถึงตัวบุคคล")
    phones.thai.locator("[role=dialog]").wait_for()
    assert phones.wrong == ""
    phones.thai.locator("[role=dialog] .btn.main").click()
    go("mute_author", idea=1, minutes=5)
    phones.look(".notice")
    go("mute_author", idea=1, minutes=0)
    go("freeze", frozen=True)
    phones.look("main .empty")  # everybody looks up
    go("freeze", frozen=False)
    phones.look("textarea")
    go("spotlight", idea=None)
    go("announce", text=None)
    phones.press(".top .ico", ".menu")
    phones.press(".menu button", "[role=dialog] .report")  # which idea to report
    phones.press("[role=dialog] [data-first]")
    phones.press(".mine .btn", "[role=dialog]")  # withdraw?
    phones.press("[role=dialog] [data-first]")
    room.fill(WRITING, 12)
    phones.look(".newb")
    phones.press(".newb")
    go("set_timer", activity=WRITING, seconds=50)
    phones.look("[role=timer]")  # the last minute
    go("pause")
    go("moderate_idea", idea=1, state="rejected", reason="มีเบอร์โทรศัพท์ ลบเบอร์แล้วส่งใหม่ได้เลย")
    go("moderate_idea", idea=4, state="rejected", reason="ซ้ำ")
    for page in phones.both:
        page.locator("textarea").fill(TOO_LONG)
    phones.look(".comp-l .err")
    go("show_ideas", activity=WRITING, visible=False)
    phones.look("section .empty")
    for page in phones.both:
        page.context.set_offline(True)
    _write(phones, "เขียนตอนไม่มีสัญญาณ")
    phones.look(".ban")
    expect(phones.thai.locator(".mine .st.wait").first).to_be_visible()
    go("accept_ideas", activity=WRITING, open=False)
    for page in phones.both:
        page.context.set_offline(False)
    phones.look(".mine .st.failed")  # and closed
    assert phones.wrong == ""


def test_A7_a_phone_whose_note_waits_for_review(room: HeldRoom, phones: Pair) -> None:
    room.facilitator.say("start")
    room.facilitator.say("go_to", activity=MODERATED)
    phones.look(f"h1:text('{AGENDA[MODERATED - 1]['prompt']}')")
    _write(phones, "อยากให้มีน้ำดื่ม")
    phones.look(".mine .st.wait")
    assert phones.wrong == ""


def test_A7_a_phone_that_gives_opinions(room: HeldRoom, phones: Pair) -> None:
    go = room.facilitator.say
    go("start")
    go("go_to", activity=OPINION)
    phones.look("main .empty")
    go("go_to", activity=WRITING)
    ideas = room.fill(WRITING, 6)
    go("go_to", activity=OPINION)
    phones.look(".vote3")
    phones.press(".vote3 .btn", ".backrow .btn")
    phones.press(".backrow .btn", ".vote3 [aria-pressed=true]")
    phones.press(".seg button >> nth=1", ".trio")
    for place, guest in enumerate(room.guests):
        for idea in ideas:
            opinion = ("agree", "disagree", "pass")[(place + idea) % 3]
            guest.say("give_opinion", activity=OPINION, idea=idea, opinion=opinion)
    go("moderate_idea", idea=ideas[-1], state="rejected", reason="ซ้ำ")
    go("reveal", activity=OPINION, revealed=True)
    phones.look(".toasts .btn")
    phones.press(".toasts .btn", ".res")
    go("go_to", activity=CONSULTATION)
    phones.look("main .empty")
    phones.press(".side-a .btn", "textarea")
    _write(phones, "ให้ญาติดูคิวแทนได้")
    phones.look(".mine .st.saved")
    phones.press("main .btn.up", ".vote3")
    assert phones.wrong == ""


def test_A7_a_phone_that_gives_dots(room: HeldRoom, phones: Pair) -> None:
    go = room.facilitator.say
    go("start")
    go("go_to", activity=DOTS)
    phones.look("main .empty")
    go("go_to", activity=WRITING)
    ideas = room.fill(WRITING, 6)
    go("go_to", activity=DOTS)
    phones.look(".stepper")
    for _ in range(2):
        phones.press(".dot .stepper .btn >> nth=1")
    phones.press(".dot >> nth=1 >> .btn >> nth=1", ".dock-s.saved")  # all three are spent
    for guest in room.guests:
        guest.say("place_dots", activity=DOTS, idea=ideas[0], dots=2)
    go("reveal", activity=DOTS, revealed=True)
    phones.look(".toasts .btn")
    phones.press(".toasts .btn", "main h1")
    room.promote(ideas[0])
    go("close")
    phones.look(".dock a[href='/innovations']")
    assert phones.wrong == ""


def test_A7_a_phone_that_may_not_be_in_the_room(room: HeldRoom, phones: Pair) -> None:
    room.facilitator.say("start")
    _write(phones, "ขอพูดบ้าง")
    phones.look(".mine .st.saved")
    for idea in (1, 2):
        room.facilitator.say("remove_author", idea=idea)
    phones.look("main.shut a")
    for page in phones.both:
        page.reload()
    phones.look("main h1")
    assert phones.wrong == ""


def test_A7_a_console_before_and_while_people_write(room: HeldRoom, consoles: Pair) -> None:
    go = room.facilitator.say
    consoles.look(".rail")
    go("start")
    consoles.look(".con-top .live1.live")
    room.fill(WRITING, 12)
    consoles.look(".tools .btn, .wall .note")
    consoles.press(".act-c .btn", "[role=dialog]")  # a limit of time
    consoles.press("[role=dialog] .quiet")
    go("set_timer", activity=WRITING, seconds=50)
    consoles.look("[role=timer]")
    consoles.press(".con-top .ico", ".cmds-l")
    consoles.press(".cmds-l button", "[role=dialog]")  # close?
    consoles.press("[role=dialog] [data-first]")
    room.guests[0].say("raise_hand", raised=True)
    consoles.look(".hands li")
    consoles.press(".side .acts1 .btn", "[role=dialog] textarea")  # an announcement
    consoles.press("[role=dialog] .quiet")
    go("show_ideas", activity=WRITING, visible=False)
    go("moderate_idea", idea=2, state="rejected", reason="ซ้ำ")
    consoles.press(".wall .note", ".pick")
    for place in (0, 1, 3, 4):  # the author warned or out, the note hidden, promoted
        consoles.press(f".pick-b .btn >> nth={place}", "[role=dialog]")
        for page in consoles.both:
            page.keyboard.press("Escape")
    room.promote(1)
    consoles.look(".pick a[href*='/desk/']")
    consoles.press(".tools .btn >> nth=-1")  # the new ones, on top
    consoles.press(".wall .note")
    consoles.press(".pick-b .btn.main")
    consoles.press("[role=dialog] .btn.main", "[role=dialog] a[href*='/desk/']")  # the first is promoted already
    for page in consoles.both:
        page.keyboard.press("Escape")
    go("go_to", activity=MODERATED)
    room.guests[0].say("post_idea", activity=MODERATED, text="โทรหาพี่ที่ 081-234-5678")
    consoles.look(".side .mod .why")
    consoles.press(".side .mod .btn >> nth=1", "[role=dialog]")
    assert consoles.wrong == ""


def test_A7_a_console_while_people_vote(room: HeldRoom, consoles: Pair) -> None:
    go = room.facilitator.say
    go("start")
    ideas = room.fill(WRITING, 6)
    for activity in (OPINION, DOTS):
        go("go_to", activity=activity)
        consoles.look(".unrevealed")
        for place, guest in enumerate(room.guests):
            if activity == OPINION:
                for idea in ideas:
                    guest.say("give_opinion", activity=OPINION, idea=idea, opinion=("agree", "disagree")[place % 2])
            else:
                guest.say("place_dots", activity=DOTS, idea=ideas[place // 2], dots=2)
        consoles.press(PEEK, ".peek")
        go("reveal", activity=activity, revealed=True)
        consoles.look(".results:not(.peek)")
        consoles.press(".results .rb", ".pick")
    go("close")
    consoles.look(".con-top .live1.closed")
    assert consoles.wrong == ""


def test_A7_a_screen_from_waiting_to_closed(room: HeldRoom, screens: Pair) -> None:
    go, link = room.facilitator.say, room.screen()
    for page in screens.both:
        page.goto(link.address)
    screens.look(".big-steps")
    go("start")
    screens.look(".big-m")
    ideas = room.fill(WRITING, 12)
    screens.look(".big-w .note")
    go("set_timer", activity=WRITING, seconds=50)
    go("pause")
    screens.look("[role=timer]")
    go("show_ideas", activity=WRITING, visible=False)
    screens.look(".big-m")
    go("show_ideas", activity=WRITING, visible=True)
    for activity, name, value in ((OPINION, "give_opinion", {"opinion": "agree"}), (DOTS, "place_dots", {"dots": 2})):
        go("go_to", activity=activity)
        screens.look(".big-m h1")
        for guest in room.guests:
            guest.say(name, activity=activity, idea=ideas[0], **value)
        go("reveal", activity=activity, revealed=True)
        screens.look(".rk li")
    go("close")
    screens.look(".rk li")
    room.revoke(link)
    screens.look("text=/ลิงก์ของจอนี้ใช้ไม่ได้แล้ว|link has ended/")
    assert screens.wrong == ""


def _write(phones: Pair, text: str) -> None:
    """Write a note on both phones and send it."""
    for page in phones.both:
        page.locator("textarea").fill(text)
    phones.press(".comp .btn")
