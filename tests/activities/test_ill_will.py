"""What somebody with ill will tries: round a mute, a voided vote, a timer, a word list; or to learn who wrote what."""

from __future__ import annotations

import pytest

from govlab.activities.board import Board
from govlab.activities.errors import HeldWord, Muted, TimeIsUp
from govlab.activities.grouping import PER_WORKSHOP
from govlab.activities.view import changes_of, state_of
from govlab.errors import NotFound

from .rooms import ANN, BEN, DOTS_AFTER, FON, GROUP, POLL, RANK, give, opened

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
