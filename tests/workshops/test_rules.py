"""When a workshop may change and be entered, and what a participant may say of themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govlab.web.names import PHASES, SECTORS
from govlab.workshops import rules
from govlab.workshops.errors import (
    AgendaFull,
    AgendaNotReady,
    CodeUnknown,
    ConsentMissing,
    NameTooLong,
    SectorUnknown,
    WorkshopClosed,
    WrongState,
)

STATES = ("draft", "scheduled", "live", "closed")


def test_a_workshop_goes_one_step_at_a_time_and_never_back() -> None:
    allowed = []
    for state in STATES:
        for to in STATES:
            try:
                rules.check_step(state, to)
                allowed.append((state, to))
            except WrongState:
                pass
    assert allowed == [("draft", "scheduled"), ("scheduled", "live"), ("live", "closed")]


def test_a_code_opens_only_while_scheduled_or_live() -> None:
    for state in ("scheduled", "live"):
        rules.check_open(state)
    for state in ("draft", None):
        with pytest.raises(CodeUnknown):
            rules.check_open(state)
    with pytest.raises(WorkshopClosed):
        rules.check_open("closed")


def test_the_set_up_changes_only_before_the_start() -> None:
    assert [rules.can_change(state) for state in STATES] == [True, True, False, False]


def test_an_agenda_needs_an_activity_and_each_a_prompt() -> None:
    rules.check_agenda([rules.Asked(1, "เพราะอะไร")])
    with pytest.raises(AgendaNotReady):
        rules.check_agenda([])
    with pytest.raises(AgendaNotReady) as refusal:
        rules.check_agenda([rules.Asked(1, "เพราะอะไร"), rules.Asked(4, "  ")])
    assert refusal.value.params == {"missing": [4]}


def test_an_agenda_is_full_at_its_limit() -> None:
    rules.check_room_for_one_more(rules.AGENDA_MOST - 1)
    with pytest.raises(AgendaFull):
        rules.check_room_for_one_more(rules.AGENDA_MOST)


@given(st.permutations(range(1, 6)), st.integers(1, 5), st.sampled_from([-1, 1]))
def test_moving_keeps_every_activity_and_goes_one_place(order: list[int], no: int, by: int) -> None:
    moved = rules.moved(order, no, by)
    assert sorted(moved) == sorted(order)
    assert moved.index(no) == min(max(order.index(no) + by, 0), 4)
    assert [n for n in moved if n != no] == [n for n in order if n != no]


def test_T6_a_name_is_counted_as_a_reader_counts() -> None:
    assert rules.read_name("น้ำ" * 60) == "น้ำ" * 60  # 60 characters, 180 code points
    with pytest.raises(NameTooLong) as refusal:
        rules.read_name("น้ำ" * 62)
    assert refusal.value.params == {"most": 60, "over": 2}


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        (None, None),
        ("", None),
        (" \t ", None),
        ("  ป้า  น้อย ", "ป้า น้อย"),
        ("Ann\x00\x1b[31m", "Ann[31m"),
        ("Ann\u202egro", "Anngro"),
        ("“Ann” O'Brien <b>", "“Ann” O'Brien <b>"),
        ("e\u0301", "\u00e9"),
    ],
)
def test_a_name_is_tidied(typed: str | None, name: str | None) -> None:
    assert rules.read_name(typed) == name


def test_T2_consent_is_given_never_assumed() -> None:
    rules.check_consent(True)
    with pytest.raises(ConsentMissing):
        rules.check_consent(False)


def test_a_participant_speaks_for_a_known_sector() -> None:
    for sector in SECTORS:
        rules.check_sector(sector)
    with pytest.raises(SectorUnknown):
        rules.check_sector("alien")


def test_sectors_and_phases_are_those_that_pages_have_words_for() -> None:
    assert tuple(SECTORS) == rules.SECTORS
    assert tuple(PHASES) == rules.PHASES
