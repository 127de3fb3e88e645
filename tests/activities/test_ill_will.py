"""What somebody with ill will tries: round a mute, a voided vote, a timer, a word list; or to learn who wrote what."""

from __future__ import annotations

import pytest

from govlab.activities.board import Board
from govlab.activities.errors import HeldWord, Muted, TimeIsUp
from govlab.activities.grouping import NAME_MAX, PER_WORKSHOP
from govlab.activities.view import changes_of, state_of
from govlab.errors import NotFound

from .rooms import ANN, BEN, CHAI, DOTS_AFTER, FON, GROUP, POLL, RANK, give, opened, person

LATE_MS = 100_000


@pytest.fixture
def room() -> Board:
    """Live, with notes 1 and 3 of Ann and note 2 of Ben."""
    made = opened()
    give(made, BEN, "post_idea", activity=1, text="นัดเป็นรอบ")
    give(made, ANN, "post_idea", activity=1, text="ส่งยาถึงบ้าน")
    return made


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("warn_author", {"idea": 1, "reason": "ซ้ำ"}),
        ("mute_author", {"idea": 1, "minutes": 5}),
        ("remove_author", {"idea": 1}),
    ],
)
def test_P6_no_frame_tells_which_notes_have_one_author(room: Board, name: str, args: dict[str, object]) -> None:
    _, keys = give(room, FON, name, **args)
    for audience in ("participant", "screen"):
        assert not [one for one in changes_of(room, keys, audience) if one["type"].startswith("idea")]
    told = [one["idea"]["no"] for one in changes_of(room, keys, "facilitator") if one["type"] == "idea"]
    assert told == [1, 3]


def test_P6_a_report_is_told_to_facilitators_alone(room: Board) -> None:
    _, keys = give(room, BEN, "report_idea", idea=1)
    assert changes_of(room, keys, "participant") == []


def test_a_voided_vote_is_no_other_vote_after_it_was_taken_back(room: Board) -> None:
    give(room, FON, "go_to", activity=POLL)
    give(room, BEN, "choose", activity=POLL, answer=1, chosen=True)
    give(room, FON, "void_ballots", idea=2, void=True)
    for answer, chosen in ((1, False), (1, True), (2, True)):
        give(room, BEN, "choose", activity=POLL, answer=answer, chosen=chosen)
    assert not any(map(any, room.activities[POLL].rounds[-1].tally.values()))


def test_a_voided_ranking_stays_voided_when_it_is_emptied_first(room: Board) -> None:
    give(room, FON, "go_to", activity=RANK)
    give(room, BEN, "rank_ideas", activity=RANK, ideas=[1])
    give(room, FON, "void_ballots", idea=2, void=True)
    give(room, BEN, "rank_ideas", activity=RANK, ideas=[])
    give(room, BEN, "rank_ideas", activity=RANK, ideas=[2])
    assert not any(map(any, room.activities[RANK].rounds[-1].tally.values()))


def test_dots_of_a_voided_person_count_nowhere(room: Board) -> None:
    give(room, FON, "go_to", activity=DOTS_AFTER)
    give(room, BEN, "place_dots", activity=DOTS_AFTER, idea=1, dots=1)
    give(room, FON, "void_ballots", idea=2, void=True)
    give(room, BEN, "place_dots", activity=DOTS_AFTER, idea=1, dots=0)
    give(room, BEN, "place_dots", activity=DOTS_AFTER, idea=3, dots=1)
    assert not any(map(any, room.activities[DOTS_AFTER].rounds[-1].tally.values()))


class TestGrouping:
    @pytest.fixture(autouse=True)
    def grouping(self, room: Board) -> None:
        """The room groups, and everybody may."""
        give(room, FON, "go_to", activity=GROUP)

    def test_themes_that_are_gone_take_nobodys_place(self, room: Board) -> None:
        for _ in range(PER_WORKSHOP + 1):
            made, _ = give(room, ANN, "make_theme", name="ลอง")
            give(room, ANN, "drop_theme", theme=made["theme"])
        give(room, FON, "make_theme", name="ลดขั้นตอน")

    def test_who_is_muted_names_nothing(self, room: Board) -> None:
        give(room, FON, "mute_author", idea=1, minutes=60)
        with pytest.raises(Muted):
            give(room, ANN, "make_theme", name="ลอง")

    def test_when_time_is_up_nobody_groups_but_facilitators(self, room: Board) -> None:
        give(room, FON, "set_timer", activity=GROUP, seconds=10, closes=True)
        with pytest.raises(TimeIsUp):
            give(room, ANN, "make_theme", LATE_MS, name="ลอง")
        give(room, FON, "make_theme", LATE_MS, name="ลอง")

    def test_a_name_that_would_be_held_is_refused(self, room: Board) -> None:
        with pytest.raises(HeldWord):
            give(room, ANN, "make_theme", name="fu\u200dck")
        assert not room.themes

    def test_P6_a_note_that_one_does_not_see_is_not_there(self, room: Board) -> None:
        give(room, FON, "moderate_idea", idea=1, state="rejected", reason=None)
        with pytest.raises(NotFound):
            give(room, BEN, "merge_ideas", title="รวม", ideas=[1, 2])
        give(room, FON, "merge_ideas", title="รวม", ideas=[1, 2])


class TestTimeUp:
    @pytest.fixture(autouse=True)
    def ending(self, room: Board) -> None:
        """The timer closes input, and is long over."""
        give(room, FON, "set_timer", activity=1, seconds=10, closes=True)

    def test_P12_a_note_is_not_edited(self, room: Board) -> None:
        with pytest.raises(TimeIsUp):
            give(room, ANN, "edit_idea", LATE_MS, idea=1, text="อีกอย่าง")

    def test_P12_a_pause_after_the_end_opens_nothing(self, room: Board) -> None:
        give(room, FON, "pause", LATE_MS)
        with pytest.raises(TimeIsUp):
            give(room, ANN, "post_idea", LATE_MS, activity=1, text="สายแล้ว")


def reported(room: Board, no: int) -> None:
    """By everybody but its author: it waits for a facilitator."""
    for who in (BEN, CHAI, person("dan")):
        give(room, who, "report_idea", idea=no)


def test_an_edit_of_a_note_that_reports_held_waits_again(room: Board) -> None:
    reported(room, 1)
    give(room, FON, "moderate_idea", idea=1, state="accepted")
    give(room, ANN, "edit_idea", idea=1, text="อีกอย่าง")
    assert room.ideas[1].state == "pending"


class TestDots:
    """Two dots of Ben on note 1."""

    @pytest.fixture(autouse=True)
    def voted(self, room: Board) -> None:
        give(room, FON, "go_to", activity=DOTS_AFTER)
        give(room, BEN, "place_dots", activity=DOTS_AFTER, idea=1, dots=2)

    @pytest.mark.parametrize("gone", ["reported", "rejected", "withdrawn"])
    def test_P8_a_closed_round_keeps_its_numbers(self, room: Board, gone: str) -> None:
        give(room, FON, "close_round", activity=DOTS_AFTER)
        take_away(room, gone)
        assert not room.ideas[1].shown
        assert dots(room) == {1: [2, 1]}
        assert not state_of(room, "participant")["tallies"], "what is not shown has no row"

    def test_P8_a_note_that_comes_back_after_the_end_adds_nothing(self, room: Board) -> None:
        give(room, FON, "moderate_idea", idea=1, state="rejected")
        give(room, FON, "close_round", activity=DOTS_AFTER)
        give(room, FON, "moderate_idea", idea=1, state="accepted")
        assert dots(room) == {}

    @pytest.mark.parametrize("gone", ["reported", "rejected", "withdrawn"])
    def test_P8_a_round_that_goes_on_gives_back_what_was_hidden_meanwhile(self, room: Board, gone: str) -> None:
        give(room, FON, "go_to", activity=1)
        take_away(room, gone)
        give(room, FON, "go_to", activity=DOTS_AFTER)
        give(room, BEN, "place_dots", activity=DOTS_AFTER, idea=3, dots=2)
        assert dots(room) == {3: [2, 1]}

    def test_P8_a_round_that_goes_on_counts_again_what_came_back_meanwhile(self, room: Board) -> None:
        give(room, FON, "moderate_idea", idea=1, state="rejected")
        give(room, FON, "go_to", activity=1)
        give(room, FON, "moderate_idea", idea=1, state="accepted")
        give(room, FON, "go_to", activity=DOTS_AFTER)
        assert dots(room) == {1: [2, 1]}

    def test_P8_what_has_no_room_in_the_budget_stays_away(self, room: Board) -> None:
        give(room, FON, "moderate_idea", idea=1, state="rejected")
        give(room, BEN, "place_dots", activity=DOTS_AFTER, idea=3, dots=2)
        give(room, FON, "go_to", activity=1)
        give(room, FON, "moderate_idea", idea=1, state="accepted")
        give(room, FON, "go_to", activity=DOTS_AFTER)
        assert dots(room) == {3: [2, 1]}


def take_away(room: Board, gone: str) -> None:
    """Note 1 is not shown any more."""
    if gone == "reported":
        reported(room, 1)
    elif gone == "rejected":
        give(room, FON, "moderate_idea", idea=1, state="rejected")
    else:
        give(room, ANN, "withdraw_idea", idea=1)


def dots(room: Board) -> dict[int, list[int]]:
    """What the newest round says, without empty rows."""
    return {no: row for no, row in room.activities[DOTS_AFTER].rounds[-1].tally.items() if any(row)}


class TestNames:
    """A name that is a note's own words is public where the note is."""

    @pytest.mark.parametrize("gone", ["reported", "rejected", "withdrawn"])
    def test_P6_a_title_goes_with_the_note_that_it_was_taken_from(self, room: Board, gone: str) -> None:
        give(room, FON, "merge_ideas", title="จองคิว", ideas=[1, 2])
        assert names(room) == ["จองคิว"]
        take_away(room, gone)
        assert names(room) == [""]
        assert [theme["name"] for theme in state_of(room, "facilitator")["themes"]] == ["จองคิว"]

    def test_P5_P6_a_note_that_comes_back_brings_the_name_along(self, room: Board) -> None:
        give(room, FON, "make_theme", name="จองคิว", ideas=[2])
        give(room, FON, "moderate_idea", idea=1, state="rejected")
        _, keys = give(room, FON, "moderate_idea", idea=1, state="accepted")
        told = [one["theme"]["name"] for one in changes_of(room, keys, "screen") if one["type"] == "theme"]
        assert told == ["จองคิว"]

    def test_P6_words_of_hidden_notes_are_no_names_for_all(self, room: Board) -> None:
        give(room, FON, "show_ideas", activity=1, visible=False)
        give(room, FON, "make_theme", name="จองคิว", ideas=[1])
        give(room, FON, "make_theme", name="ลดขั้นตอน", ideas=[2])
        assert names(room) == ["", "ลดขั้นตอน"]

    def test_P6_a_long_note_is_known_by_its_beginning(self, room: Board) -> None:
        made, _ = give(room, BEN, "post_idea", activity=1, text="ก" * 200)
        give(room, FON, "merge_ideas", title="ก" * NAME_MAX, ideas=[1, made["idea"]])
        give(room, FON, "moderate_idea", idea=made["idea"], state="rejected")
        assert names(room) == [""]

    def test_P6_an_edit_does_not_make_the_former_words_public(self, room: Board) -> None:
        give(room, FON, "make_theme", name="จองคิว", ideas=[1])
        reported(room, 1)
        give(room, ANN, "edit_idea", idea=1, text="อีกอย่าง")
        assert names(room) == [""]

    def test_a_note_that_says_the_same_and_is_shown_keeps_the_name_public(self, room: Board) -> None:
        give(room, BEN, "post_idea", activity=1, text="จองคิว")
        give(room, FON, "moderate_idea", idea=1, state="rejected", reason="ซ้ำ")
        give(room, FON, "make_theme", name="จองคิว", ideas=[])
        assert names(room) == ["จองคิว"]

    def test_P6_a_guess_tells_nothing_of_what_is_hidden(self, room: Board) -> None:
        give(room, FON, "moderate_idea", idea=1, state="rejected")
        give(room, FON, "go_to", activity=GROUP)
        give(room, BEN, "make_theme", name="จองคิว")
        assert names(room) == ["จองคิว"]


def names(room: Board) -> list[str]:
    """What all read."""
    return [theme["name"] for theme in state_of(room, "participant")["themes"]]


def test_an_edit_that_is_held_leaves_the_spotlight(room: Board) -> None:
    give(room, FON, "spotlight", idea=1)
    give(room, ANN, "edit_idea", idea=1, text="shit")
    assert room.spotlight is None


def test_notes_that_are_hidden_leave_the_spotlight(room: Board) -> None:
    give(room, FON, "spotlight", idea=1)
    give(room, FON, "show_ideas", activity=1, visible=False)
    assert room.spotlight is None


def test_P5_the_last_note_of_an_activity_takes_its_totals_along(room: Board) -> None:
    """Where it decides which notes a vote is on, those of another activity were hidden or shown."""
    give(room, FON, "go_to", activity=DOTS_AFTER)
    for no in (1, 3):
        give(room, ANN, "withdraw_idea", idea=no)
    _, keys = give(room, BEN, "withdraw_idea", idea=2)
    assert ("tallies", DOTS_AFTER) in keys
    assert state_of(room, "participant")["ideas"] == []
