"""Keeping a room safe: reports, warnings, pauses, and words that wait for a facilitator."""

from __future__ import annotations

import pytest

from govlab.access import Actor
from govlab.activities.board import Board
from govlab.activities.errors import IdeaNotShown, Muted, OwnIdea
from govlab.activities.held_words import holds_held_word
from govlab.activities.mine import mine_of
from govlab.activities.view import idea_shape, state_of
from govlab.errors import Forbidden

from .rooms import ANN, BEN, CHAI, FON, give, opened, person

DAN = person("dan", "academic")


@pytest.fixture
def room() -> Board:
    return opened()


def seen_by_all(room: Board) -> list[int]:
    return [idea["no"] for idea in state_of(room, "participant")["ideas"]]


def test_the_third_report_holds_a_note_until_a_facilitator_decides(room: Board) -> None:
    for who in (BEN, CHAI, BEN):
        give(room, who, "report_idea", idea=1)
    assert seen_by_all(room) == [1], "the same person again is no further report"
    give(room, DAN, "report_idea", idea=1)
    assert seen_by_all(room) == []
    assert mine_of(room, "ann")["ideas"][0]["state"] == "pending"
    give(room, FON, "moderate_idea", idea=1, state="accepted")
    give(room, person("eve"), "report_idea", idea=1)
    assert seen_by_all(room) == [1], "a facilitator has looked at it"
    give(room, ANN, "edit_idea", idea=1, text="อีกข้อความ")
    assert seen_by_all(room) == [], "at that text, not at this one"


def test_P6_who_reported_is_told_to_nobody_and_how_many_to_facilitators(room: Board) -> None:
    give(room, BEN, "report_idea", idea=1)
    assert idea_shape(room, room.ideas[1], "facilitator").get("reports") == 1
    assert "reports" not in idea_shape(room, room.ideas[1], "participant")
    assert "ben" not in str(state_of(room, "facilitator"))


def test_P13_one_reports_what_others_wrote_and_what_one_can_see(room: Board) -> None:
    with pytest.raises(OwnIdea):
        give(room, ANN, "report_idea", idea=1)
    give(room, FON, "show_ideas", activity=1, visible=False)
    with pytest.raises(IdeaNotShown):
        give(room, BEN, "report_idea", idea=1)
    with pytest.raises(Forbidden):
        give(room, FON, "report_idea", idea=1)


def test_who_is_muted_votes_but_writes_nothing_until_the_time_is_over(room: Board) -> None:
    give(room, FON, "mute_author", 10_000, idea=1, minutes=5, reason="สุภาพต่อกัน")
    assert mine_of(room, "ann")["warning"] == "สุภาพต่อกัน"
    for name, args in (("post_idea", {"activity": 1, "text": "อีก"}), ("edit_idea", {"idea": 1, "text": "ใหม่"})):
        with pytest.raises(Muted) as refused:
            give(room, ANN, name, 309_999, **args)
        assert refused.value.params == {"until_ms": 310_000}
    give(room, FON, "go_to", activity=2)
    give(room, ANN, "give_opinion", 20_000, activity=2, idea=1, opinion="agree")
    give(room, FON, "go_to", activity=1)
    give(room, ANN, "post_idea", 310_000, activity=1, text="อีก")


def test_a_pause_can_be_ended_early(room: Board) -> None:
    give(room, FON, "mute_author", 10_000, idea=1, minutes=5)
    give(room, FON, "mute_author", 11_000, idea=1, minutes=0)
    give(room, ANN, "post_idea", 12_000, activity=1, text="อีก")


def test_a_warning_stays_until_it_was_read_and_nobody_else_sees_it(room: Board) -> None:
    give(room, FON, "warn_author", idea=1, reason="อย่ากล่าวถึงตัวบุคคล")
    assert mine_of(room, "ann")["warning"] == "อย่ากล่าวถึงตัวบุคคล"
    assert mine_of(room, "ben")["warning"] is None
    assert "อย่ากล่าวถึงตัวบุคคล" not in str(state_of(room, "participant"))
    give(room, ANN, "heed")
    assert mine_of(room, "ann")["warning"] is None


def test_P14_who_has_read_one_warning_has_not_read_the_next(room: Board) -> None:
    give(room, FON, "warn_author", idea=1, reason="อย่ากล่าวถึงตัวบุคคล")
    give(room, FON, "warn_author", idea=1, reason="สุภาพต่อกัน")
    give(room, ANN, "heed", warning="อย่ากล่าวถึงตัวบุคคล")
    assert mine_of(room, "ann")["warning"] == "สุภาพต่อกัน"
    give(room, ANN, "heed", warning="สุภาพต่อกัน")
    assert mine_of(room, "ann")["warning"] is None


@pytest.mark.parametrize("text", ["ไอ้เวรเอ๊ย", "คนพวกนี้ ต อ แ ห ล", "What a SHIT service", "ระ-ยำ"])
def test_a_note_with_a_held_word_waits_for_a_facilitator(room: Board, text: str) -> None:
    made, _ = give(room, BEN, "post_idea", activity=1, text=text)
    assert room.ideas[made["idea"]].state == "pending"
    give(room, ANN, "edit_idea", idea=1, text=text)
    assert room.ideas[1].state == "pending"


@pytest.mark.parametrize("text", ["รอคิวนาน", "สัตว์เลี้ยงเข้าไม่ได้", "Shitake mushrooms", "class assignment", "ผู้สูงอายุ"])
def test_an_ordinary_note_does_not_wait(text: str) -> None:
    assert not holds_held_word(text)


def test_S3_only_facilitators_warn_and_mute(room: Board) -> None:
    for name, args in (("warn_author", {"reason": "x"}), ("mute_author", {"minutes": 5})):
        for who in (BEN, Actor(person="eve")):
            with pytest.raises(Forbidden):
                give(room, who, name, idea=1, **args)
