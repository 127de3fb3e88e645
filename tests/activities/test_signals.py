"""Hands, readiness, and what a facilitator puts on every device."""

from __future__ import annotations

import pytest

from govlab.activities.board import Board
from govlab.activities.errors import ActivityClosed, IdeaNotShown, RoomFrozen, TextEmpty, TextTooLong, WorkshopNotLive
from govlab.activities.mine import mine_of
from govlab.activities.view import signals_shape, workshop_shape
from govlab.errors import Forbidden

from .rooms import ANN, BEN, CHAI, FON, SEAT_CODES, give, opened

NONE_USED = {"made": len(SEAT_CODES), "used": 0}


@pytest.fixture
def room() -> Board:
    return opened()


def test_P6_everybody_hears_how_many_hands_are_up_and_facilitators_whose(room: Board) -> None:
    give(room, BEN, "raise_hand", 2000, raised=True)
    give(room, ANN, "raise_hand", 3000, raised=True)
    give(room, BEN, "raise_hand", 4000, raised=True)
    assert signals_shape(room, "participant") == {"hands": 2, "ready": 0}
    assert signals_shape(room, "screen") == {"hands": 2, "ready": 0}
    waiting = signals_shape(room, "facilitator").get("raised", [])
    assert [(one["name"], one["since_ms"]) for one in waiting] == [("Ben", 2000), ("Ann", 3000)], (
        "who waits keeps the place"
    )
    give(room, BEN, "raise_hand", raised=False)
    give(room, FON, "lower_hands")
    assert signals_shape(room, "facilitator") == {
        "hands": 0,
        "ready": 0,
        "raised": [],
        "tables": [],
        "seat_codes": NONE_USED,
    }


def test_ready_counts_for_the_current_activity_only(room: Board) -> None:
    give(room, ANN, "say_ready", activity=1, ready=True)
    give(room, BEN, "say_ready", activity=1, ready=True)
    give(room, BEN, "say_ready", activity=1, ready=False)
    assert signals_shape(room, "screen")["ready"] == 1
    _, keys = give(room, FON, "go_to", activity=2)
    assert ("signals",) in keys
    assert signals_shape(room, "screen")["ready"] == 0
    assert mine_of(room, "ann")["ready_with"] == 1
    with pytest.raises(ActivityClosed):
        give(room, BEN, "say_ready", activity=1, ready=True)


def test_who_was_removed_has_no_hand_up(room: Board) -> None:
    give(room, ANN, "raise_hand", raised=True)
    give(room, FON, "remove_author", idea=1)
    give(room, FON, "let_in", idea=1)
    assert signals_shape(room, "screen")["hands"] == 0


def test_the_spotlight_shows_what_everybody_may_see_and_leaves_it_at_once(room: Board) -> None:
    give(room, FON, "spotlight", idea=1)
    assert workshop_shape(room)["spotlight"] == 1
    _, keys = give(room, FON, "moderate_idea", idea=1, state="rejected", reason=None)
    assert workshop_shape(room)["spotlight"] is None
    assert ("workshop",) in keys
    with pytest.raises(IdeaNotShown):
        give(room, FON, "spotlight", idea=1)
    give(room, FON, "moderate_idea", idea=1, state="accepted", reason=None)
    give(room, FON, "spotlight", idea=1)
    give(room, ANN, "withdraw_idea", idea=1)
    assert workshop_shape(room)["spotlight"] is None


def test_P6_what_is_written_in_private_stays_out_of_the_spotlight(room: Board) -> None:
    give(room, FON, "show_ideas", activity=1, visible=False)
    with pytest.raises(IdeaNotShown):
        give(room, FON, "spotlight", idea=1)


def test_while_the_room_is_frozen_writing_and_votes_wait(room: Board) -> None:
    give(room, FON, "freeze", frozen=True)
    with pytest.raises(RoomFrozen) as refused:
        give(room, BEN, "post_idea", activity=1, text="นัดเป็นรอบ")
    assert refused.value.retry, "P2: the client keeps it and sends it when the room goes on"
    with pytest.raises(RoomFrozen):
        give(room, ANN, "edit_idea", idea=1, text="ใหม่")
    give(room, FON, "go_to", activity=2)
    with pytest.raises(RoomFrozen):
        give(room, CHAI, "give_opinion", activity=2, idea=1, opinion="agree")
    give(room, FON, "freeze", frozen=False)
    give(room, CHAI, "give_opinion", activity=2, idea=1, opinion="agree")


@pytest.mark.parametrize(("text", "refusal"), [("  ", TextEmpty), ("ก" * 201, TextTooLong)])
def test_P13_an_announcement_says_something_and_is_short(room: Board, text: str, refusal: type[Exception]) -> None:
    with pytest.raises(refusal):
        give(room, FON, "announce", text=text)
    assert room.announcement is None


def test_an_announcement_stays_until_it_is_taken_away(room: Board) -> None:
    give(room, FON, "announce", text=" พัก 5 นาที ")
    assert workshop_shape(room)["announcement"] == "พัก 5 นาที"
    give(room, FON, "announce", text=None)
    assert workshop_shape(room)["announcement"] is None


def test_S3_signals_are_for_participants_and_the_rest_for_facilitators(room: Board) -> None:
    with pytest.raises(Forbidden):
        give(room, FON, "raise_hand", raised=True)
    for name, args in (("spotlight", {"idea": 1}), ("freeze", {"frozen": True}), ("announce", {"text": "a"})):
        with pytest.raises(Forbidden):
            give(room, ANN, name, **args)


def test_a_closed_workshop_takes_no_signals_and_shows_none(room: Board) -> None:
    give(room, FON, "spotlight", idea=1)
    give(room, FON, "freeze", frozen=True)
    give(room, FON, "announce", text="ขอบคุณ")
    give(room, FON, "close")
    shape = workshop_shape(room)
    assert (shape["spotlight"], shape["frozen"], shape["announcement"]) == (None, False, None)
    with pytest.raises(WorkshopNotLive):
        give(room, ANN, "raise_hand", raised=True)


def test_closing_lowers_all_hands_and_nobody_is_ready_any_more(room: Board) -> None:
    give(room, ANN, "raise_hand", raised=True)
    give(room, ANN, "say_ready", activity=1, ready=True)
    give(room, BEN, "say_ready", activity=1, ready=True)
    _, keys = give(room, FON, "close")
    assert signals_shape(room, "screen") == {"hands": 0, "ready": 0}
    assert (mine_of(room, "ann")["hand"], mine_of(room, "ben")["ready_with"]) == (False, None)
    assert {("signals",), ("my_standing", "ann"), ("my_standing", "ben")} <= set(keys)


def test_the_spotlight_ends_where_the_room_goes_on(room: Board) -> None:
    give(room, FON, "spotlight", idea=1)
    give(room, FON, "go_to", activity=2)
    assert room.spotlight is None
