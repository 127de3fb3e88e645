"""Whose voices a result holds: who has voted by sector and table, and what each sector said (small groups joined)."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.journeys.held_room import WRITING, HeldRoom, Hold
from tests.journeys.pair import Pair

AGENDA = [
    {"kind": "brainstorm", "title": "เล่าประสบการณ์", "prompt": "คุณรอนานที่สุดที่จุดไหน"},
    {
        "kind": "poll",
        "title": "ถามทั้งห้อง",
        "prompt": "ควรทดลองที่ใดก่อน",
        "settings": {"answers": ["โรงพยาบาลจังหวัด", "โรงพยาบาลชุมชน"]},
    },
]
POLL = 2
CITIZENS, OFFICIALS = 6, 5


@pytest.fixture
def room(hold: Hold) -> HeldRoom:
    """Six citizens and five officials at two tables, now in a poll: all of the former and one of the latter voted."""
    held = hold(AGENDA)
    held.facilitator.say("start")
    held.welcome(*["citizen"] * CITIZENS, *["government"] * OFFICIALS)
    held.facilitator.say("split_tables", activity=WRITING, tables=2, way="chosen")
    for place, guest in enumerate(held.guests):
        guest.say("take_table", activity=WRITING, table=1 if place < CITIZENS else 2)
    held.facilitator.say("go_to", activity=POLL)
    for place, guest in enumerate(held.guests[: CITIZENS + 1]):
        guest.say("choose", activity=POLL, answer=1 + place // CITIZENS, chosen=True)
    return held


def test_the_meter_tells_who_has_voted_and_the_split_what_they_said(room: HeldRoom, consoles: Pair) -> None:
    consoles.press(f".step >> nth={POLL - 1}", ".side .split")
    page = consoles.thai
    expect(page.locator(".side .split")).to_have_text(
        ["ประชาชน 6 จาก 6 คน", "ภาครัฐ 1 จาก 5 คน"],
        use_inner_text=True,
    )
    expect(page.locator(".side .tip")).to_contain_text("ภาครัฐลงคะแนนแล้ว 20%")
    for guest in room.guests[CITIZENS:]:
        guest.say("choose", activity=POLL, answer=2, chosen=True)
    room.facilitator.say("reveal", activity=POLL, revealed=True)
    split = page.locator(".side section", has=page.get_by_role("heading", name="แยกตามภาคส่วน")).locator(".split")
    expect(split).to_have_text(
        ["ประชาชน 6 จาก 6 คน", "ภาครัฐ 0 จาก 5 คน", "ประชาชน 0 จาก 6 คน", "ภาครัฐ 5 จาก 5 คน"],
        use_inner_text=True,
    )
    consoles.look(".side .split >> nth=4")
    assert consoles.wrong == ""
