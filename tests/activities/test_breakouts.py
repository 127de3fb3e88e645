"""Breakout tables: who sits where, what a table sees, and what comes back to the plenary (P6)."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import Board, Joined
from govlab.activities.mine import mine_of
from govlab.activities.view import changes_of, state_of
from govlab.errors import NotFound

from .rooms import ANN, BALLOT, BEN, CHAI, FON, POLL, a_room, give, opened, person

SECTORS = ("citizen", "government", "private", "civil_society", "academic")
LATE = person("late", "academic")


def full(sectors: dict[str, int]) -> Board:
    """A live room with so many people of each sector."""
    room = a_room()
    give(room, FON, "start")
    sorts = [sector for sector, people in sectors.items() for _ in range(people)]
    room.joined = [Joined(f"p{at}", sector, at) for at, sector in enumerate(sorts)]
    return room


def split(room: Board, tables: int = 2, way: str = "balanced", **more: Any) -> dict[str, Any]:
    """Work on the current activity at tables."""
    return give(room, FON, "split_tables", 5000, activity=room.current, tables=tables, way=way, **more)[0]


def seen(room: Board, who: Actor) -> list[str]:
    """The texts that a participant reads on the wall."""
    return [idea["text"] for idea in state_of(room, "participant", who.participant)["ideas"]]


def at(room: Board, who: Actor) -> int | None:
    """Where somebody sits, by what they are told."""
    return mine_of(room, who.participant or "")["table"]


@settings(max_examples=60)
@given(
    st.dictionaries(st.sampled_from(SECTORS), st.integers(0, 40), min_size=1),
    st.integers(2, 12),
    st.sampled_from(["balanced", "random"]),
)
def test_tables_differ_by_one_person_and_balanced_ones_in_each_sector_too(
    sectors: dict[str, int], tables: int, way: str
) -> None:
    room = full(sectors)
    split(room, tables, way)
    assert len(room.seated) == sum(sectors.values())
    for sort in [SECTORS, *((sector,) for sector in SECTORS)] if way == "balanced" else [SECTORS]:
        people = Counter(one.table for one in room.seated.values() if one.sector in sort)
        sizes = [people[no] for no in range(1, tables + 1)]
        assert max(sizes) - min(sizes) <= 1


@settings(max_examples=60)
@given(st.lists(st.integers(1, 2), max_size=30), st.integers(2, 6), st.integers(0, 5))
def test_by_poll_people_of_one_answer_sit_together(answers: list[int], tables: int, silent: int) -> None:
    room = full({"citizen": len(answers) + silent})
    give(room, FON, "go_to", activity=POLL)
    for place, answer in enumerate(answers):
        give(room, person(f"p{place}"), "choose", activity=POLL, answer=answer, chosen=True)
    give(room, FON, "go_to", activity=1)
    split(room, tables, "poll", poll=POLL)
    assert len(room.seated) == len(answers) + silent, "who did not answer sits somewhere too"
    tables_of = {
        answer: {room.seated[f"p{i}"].table for i, a in enumerate(answers) if a == answer} for answer in (1, 2)
    }
    assert not tables_of[1] & tables_of[2]


def test_a_poll_that_was_not_held_or_was_secret_seats_nobody() -> None:
    room = opened()
    for poll in (None, 1, POLL, BALLOT, 99):
        with pytest.raises(NotFound):
            split(room, way="poll", poll=poll)


def test_P6_a_table_sees_its_own_notes_until_they_are_brought_back() -> None:
    room = opened()
    assert split(room, 3)["people"] == 3
    texts = {who: f"จากโต๊ะของ {who.name}" for who in (ANN, BEN, CHAI)}
    for who, text in texts.items():
        give(room, who, "post_idea", activity=1, text=text)
    assert {at(room, who) for who in texts} == {1, 2, 3}
    for who, text in texts.items():
        assert seen(room, who) == ["จองคิว", text], "what was written before the tables is everybody's"
    assert [idea["text"] for idea in state_of(room, "screen")["ideas"]] == ["จองคิว"]
    assert len(state_of(room, "facilitator")["ideas"]) == 4, "facilitators visit every table"
    give(room, FON, "bring_back", activity=1, table=at(room, BEN))
    assert seen(room, CHAI) == ["จองคิว", texts[BEN], texts[CHAI]]
    give(room, FON, "bring_back", activity=1)
    assert len(state_of(room, "screen")["ideas"]) == 4
    tables = [idea["table"] for idea in state_of(room, "screen")["ideas"]]
    assert tables == [None, at(room, ANN), at(room, BEN), at(room, CHAI)], "with the table that it came from"


def test_P6_private_writing_is_private_at_a_table_too() -> None:
    room = opened()
    split(room, 2, "chosen")
    for who in (ANN, BEN):
        give(room, who, "take_table", activity=1, table=1)
    give(room, FON, "show_ideas", activity=1, visible=False)
    give(room, ANN, "post_idea", activity=1, text="ยังไม่ให้ใครเห็น")
    assert seen(room, BEN) == []
    give(room, FON, "show_ideas", activity=1, visible=True)
    assert "ยังไม่ให้ใครเห็น" in seen(room, BEN)
    assert "ยังไม่ให้ใครเห็น" not in seen(room, CHAI)


def test_a_vote_on_what_tables_wrote_is_on_everything() -> None:
    room = opened()
    split(room, 3)
    give(room, BEN, "post_idea", activity=1, text="นัดเป็นรอบ")
    give(room, FON, "go_to", activity=3)
    assert "นัดเป็นรอบ" in seen(room, CHAI)


def test_who_comes_late_sits_where_the_fewest_are_and_their_note_is_not_lost() -> None:
    room = opened()
    split(room, 2)
    full_table = Counter(one.table for one in room.seated.values()).most_common(1)[0][0]
    give(room, LATE, "post_idea", activity=1, text="มาสาย")
    assert at(room, LATE) == 3 - full_table
    assert room.ideas[max(room.ideas)].table == at(room, LATE)
    result, _ = give(room, LATE, "take_table", activity=1)
    assert result == {"table": at(room, LATE)}, "twice is once"


def test_who_was_removed_keeps_no_place_at_a_table() -> None:
    room = opened()
    split(room, 2, "chosen")
    for who, table in ((ANN, 1), (BEN, 1), (CHAI, 2)):
        give(room, who, "take_table", activity=1, table=table)
    for who in (ANN, BEN):
        give(room, who, "post_idea", activity=1, text="ก่อกวน")
        give(room, FON, "remove_author", idea=max(room.ideas))
    give(room, LATE, "take_table", activity=1)
    assert at(room, LATE) == 1


def test_people_choose_their_table_only_where_they_are_asked_to() -> None:
    room = opened()
    with pytest.raises(errors.NoTables):
        give(room, ANN, "take_table", activity=1, table=1)
    split(room, 2)
    other = 3 - (at(room, ANN) or 0)
    with pytest.raises(errors.TableGiven):
        give(room, ANN, "take_table", activity=1, table=other)
    split(room, 2, "chosen")
    give(room, ANN, "take_table", activity=1, table=other)
    assert at(room, ANN) == other
    with pytest.raises(errors.NoSuchTable):
        give(room, ANN, "take_table", activity=1, table=3)


def test_who_moves_takes_no_note_along_and_sees_the_new_table() -> None:
    room = opened()
    split(room, 2, "chosen")
    for who, table in ((ANN, 1), (BEN, 2)):
        give(room, who, "take_table", activity=1, table=table)
        give(room, who, "post_idea", activity=1, text=f"โต๊ะ {table}")
    _, keys = give(room, ANN, "take_table", activity=1, table=2)
    changes = changes_of(room, keys, "participant", "ann")
    assert [one["no"] for one in changes if one["type"] == "idea_gone"] == [2], "Ann's own is in what only she sees"
    assert [one["idea"]["text"] for one in changes if one["type"] == "idea"] == ["จองคิว", "โต๊ะ 2"]
    assert not [one for one in changes_of(room, keys, "participant", "chai") if one["type"].startswith("idea")]
    assert room.ideas[2].table == 1


def test_fewer_tables_seat_those_of_the_missing_ones_anew() -> None:
    room = opened()
    split(room, 3)
    split(room, 2, "same")
    assert {one.table for one in room.seated.values()} == {1, 2}


def test_bringing_all_back_brings_back_what_a_table_wrote_that_is_gone() -> None:
    room = opened()
    split(room, 3, "chosen")
    give(room, ANN, "take_table", activity=1, table=3)
    give(room, ANN, "post_idea", activity=1, text="โต๊ะ 3")
    split(room, 2, "same")
    assert "โต๊ะ 3" not in seen(room, BEN)
    give(room, FON, "bring_back", activity=1)
    assert "โต๊ะ 3" in seen(room, BEN)


def test_tables_are_for_writing_and_prompts_have_a_length() -> None:
    room = opened()
    with pytest.raises(errors.TextTooLong):
        split(room, prompts=["ก" * 301])
    split(room, prompts=["เรื่องคิว", " "])
    assert state_of(room, "screen")["activities"][0]["breakout"] == {
        "prompts": ["เรื่องคิว", ""],
        "returned": [],
        "chosen": False,
    }
    give(room, FON, "go_to", activity=2)
    with pytest.raises(errors.CannotSplit):
        split(room)


def test_P6_who_sits_where_is_told_to_facilitators_by_sector_only() -> None:
    room = opened()
    split(room, 2)
    give(room, ANN, "say_ready", activity=1, ready=True)
    give(room, ANN, "raise_hand", 7000, raised=True)
    signals = state_of(room, "facilitator")["signals"]
    tables = {one["no"]: one for one in signals.get("tables", [])}
    assert sum(sum(one["people"].values()) for one in tables.values()) == 3
    assert tables[at(room, ANN) or 0]["ready"] == 1
    assert tables[at(room, ANN) or 0]["hand_ms"] == 7000
    assert signals.get("raised", [])[0]["table"] == at(room, ANN)
    assert "tables" not in state_of(room, "participant", "ann")["signals"]


def test_a_note_of_a_table_is_lit_once_it_is_back_and_reported_by_those_who_see_it() -> None:
    room = opened()
    split(room, 2, "chosen")
    for who, table in ((ANN, 1), (BEN, 2), (CHAI, 1)):
        give(room, who, "take_table", activity=1, table=table)
    give(room, ANN, "post_idea", activity=1, text="โต๊ะ 1")
    with pytest.raises(errors.IdeaNotShown):
        give(room, FON, "spotlight", idea=2)
    with pytest.raises(errors.IdeaNotShown):
        give(room, BEN, "report_idea", idea=2)
    give(room, CHAI, "report_idea", idea=2)
    give(room, FON, "bring_back", activity=1, table=1)
    give(room, FON, "spotlight", idea=2)


def test_the_ideas_of_a_vote_stay_the_same_once_somebody_voted() -> None:
    room = opened()
    give(room, FON, "moderate_idea", idea=1, state="rejected", reason="ซ้ำ")
    give(room, FON, "go_to", activity=4)
    give(room, ANN, "post_idea", activity=4, text="ยาใกล้บ้าน")
    give(room, FON, "moderate_idea", idea=2, state="accepted")
    give(room, FON, "go_to", activity=5)
    give(room, BEN, "place_dots", activity=5, idea=2, dots=1)
    give(room, FON, "moderate_idea", idea=2, state="rejected", reason="ซ้ำ")
    give(room, FON, "moderate_idea", idea=1, state="accepted")
    assert room.sources(room.activities[5]) == [4], "not the first activity, which has the only shown idea now"
