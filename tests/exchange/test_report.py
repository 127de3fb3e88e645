"""The report says what was written, grouped and chosen, and nothing that the room may not see."""

from __future__ import annotations

from govlab.activities.board import Board
from govlab.exchange.report import Part, report
from tests.activities.rooms import ANN, BEN, CANVAS, CHAI, DOTS_AFTER, FON, GROUP, MATRIX, POLL, SCORE, a_room, give


def held() -> Board:
    """A workshop with three ideas, that walked through some of its activities."""
    room = a_room()
    give(room, FON, "start")
    for who, text in ((ANN, "จองคิว"), (BEN, "นัดเป็นรอบ"), (CHAI, "รับยาใกล้บ้าน")):
        give(room, who, "post_idea", activity=1, text=text)
    return room


def part(room: Board, no: int) -> Part:
    return next(one for one in report(room).parts if one.activity.no == no)


def lines(room: Board, no: int) -> list[tuple[int | None, str, list[float]]]:
    """Rank, text and figures of an activity's newest round."""
    newest = part(room, no).rounds[-1].lines
    assert newest is not None
    return [(line.rank, line.text, [figure.value for figure in line.figures]) for line in newest]


def test_P6_what_is_not_shown_or_not_revealed_is_not_reported() -> None:
    room = held()
    give(room, FON, "moderate_idea", idea=2, state="rejected", reason=None)
    give(room, FON, "go_to", activity=3)
    give(room, ANN, "place_dots", activity=3, idea=1, dots=2)
    assert [note.text for heap in part(room, 1).heaps for note in heap.notes] == ["จองคิว", "รับยาใกล้บ้าน"]
    assert part(room, 3).rounds[0].lines is None
    give(room, FON, "reveal", activity=3, revealed=True)
    assert lines(room, 3) == [(1, "จองคิว", [2, 1])]


def test_results_are_ranked_with_ties_by_what_decides() -> None:
    room = held()
    give(room, FON, "go_to", activity=3)
    for who, idea, dots in ((ANN, 1, 1), (BEN, 2, 2), (CHAI, 3, 1)):
        give(room, who, "place_dots", activity=3, idea=idea, dots=dots)
    give(room, FON, "reveal", activity=3, revealed=True)
    assert [(rank, text) for rank, text, _ in lines(room, 3)] == [(1, "นัดเป็นรอบ"), (2, "จองคิว"), (2, "รับยาใกล้บ้าน")]


def test_means_are_of_those_who_answered() -> None:
    room = held()
    give(room, FON, "go_to", activity=MATRIX)
    give(room, ANN, "place_idea", activity=MATRIX, idea=1, across=5, up=2)
    give(room, BEN, "place_idea", activity=MATRIX, idea=1, across=2, up=3)
    give(room, FON, "reveal", activity=MATRIX, revealed=True)
    assert lines(room, MATRIX) == [(1, "จองคิว", [2.5, 3.5, 2])]
    give(room, FON, "go_to", activity=SCORE)
    give(room, ANN, "score_idea", activity=SCORE, idea=2, scores=[10, 0])
    give(room, BEN, "score_idea", activity=SCORE, idea=2, scores=[7, 3])
    give(room, FON, "reveal", activity=SCORE, revealed=True)
    assert lines(room, SCORE) == [(1, "นัดเป็นรอบ", [5.8, 8.5, 3.0])]


def test_a_poll_keeps_the_order_of_its_answers_also_of_those_that_nobody_chose() -> None:
    room = held()
    give(room, FON, "go_to", activity=POLL)
    give(room, ANN, "choose", activity=POLL, answer=2, chosen=True)
    give(room, FON, "reveal", activity=POLL, revealed=True)
    assert lines(room, POLL) == [(None, "เช้า", [0]), (None, "บ่าย", [1])]


def test_P6_a_theme_that_is_called_as_a_note_has_no_name_once_that_is_rejected() -> None:
    room = held()
    give(room, FON, "make_theme", name="จองคิว", ideas=[1, 2])
    assert [heap.heading for heap in part(room, GROUP).themes] == ["จองคิว", None]
    give(room, FON, "moderate_idea", idea=1, state="rejected", reason=None)
    assert [heap.heading for heap in part(room, GROUP).themes] == ["", None]


def test_notes_of_a_canvas_stand_under_their_places_and_ideas_under_their_themes() -> None:
    room = held()
    give(room, FON, "go_to", activity=CANVAS)
    give(room, ANN, "post_idea", activity=CANVAS, text="อีกกี่คิว", section=1, lane=2)
    assert [(heap.heading, len(heap.notes)) for heap in part(room, CANVAS).heaps] == [("พูด / หลัง", 1)]
    room = held()
    give(room, FON, "go_to", activity=GROUP)
    give(room, FON, "make_theme", name="ใกล้บ้าน", ideas=[3])
    give(room, FON, "merge_ideas", title="มาตามเวลา", ideas=[1, 2])
    assert [(heap.heading, [note.no for note in heap.notes]) for heap in part(room, GROUP).themes] == [
        ("ใกล้บ้าน", [3]),
        ("มาตามเวลา", [1, 2]),
    ]


def test_every_round_of_the_same_vote_is_reported() -> None:
    room = held()
    give(room, FON, "go_to", activity=DOTS_AFTER)
    for _ in range(2):
        give(room, ANN, "place_dots", activity=DOTS_AFTER, idea=1, dots=1)
        give(room, FON, "reveal", activity=DOTS_AFTER, revealed=True)
        give(room, FON, "new_round", activity=DOTS_AFTER)
    assert [one.lines is not None for one in part(room, DOTS_AFTER).rounds] == [True, True, False]
