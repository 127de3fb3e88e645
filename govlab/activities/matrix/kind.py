"""What a matrix is: everybody places each idea on two axes from 1 to 5; the room's average and spread follow."""

from __future__ import annotations

from collections.abc import Sequence

from govlab.access import Actor
from govlab.activities.board import Board
from govlab.activities.command import Command, Verdict
from govlab.activities.kinds import Figure, Kind, Settings, Tally, define
from govlab.activities.shapes import PlaceIdea
from govlab.activities.voting import cast, open_round, votable
from govlab.errors import BadRequest
from govlab.workshops.kinds import KindFace, Line, VotingSettings

STEPS = 5
# A ballot keeps both places in one number: 10 * across + up.
_ACROSS = 10


class MatrixSettings(VotingSettings, frozen=True):
    """What each axis asks, and what its high end is called, as the screen shows it."""

    across: Line = "ลงมือทำง่ายหรือยาก"
    across_high: Line = "ทำง่าย"
    up: Line = "เกิดผลมากแค่ไหน"
    up_high: Line = "เกิดผลมาก"


def place_idea(board: Board, actor: Actor, args: PlaceIdea, now_ms: int) -> Verdict:
    """My place for an idea is this; a place counts once both its axes are set. Raises BadRequest, IdeaNotShown."""
    activity, voted = open_round(board, actor, KIND.name, args.activity, now_ms)
    idea = votable(board, activity, args.idea)
    if args.across is None or args.up is None:
        if args.across != args.up:
            raise BadRequest(field="up" if args.up is None else "across")
        return cast(activity, voted, actor, idea.no, None, now_ms)
    return cast(activity, voted, actor, idea.no, _ACROSS * args.across + args.up, now_ms)


def _add(row: list[int], value: int, sign: int) -> None:
    """How many placed it at each step: five numbers across, then five up. Mean and quartiles follow from them."""
    row[value // _ACROSS - 1] += sign
    row[STEPS + value % _ACROSS - 1] += sign


def _figures(row: Sequence[int], settings: Settings) -> list[Figure]:
    across, up = row[:STEPS], row[STEPS:]
    return [
        Figure(settings["up_high"], settings["up_high"], _mean(up)),
        Figure(settings["across_high"], settings["across_high"], _mean(across)),
        Figure("คน", "People", sum(up)),
    ]


def _is_high(value: int) -> bool:
    """Who places an idea in the upper two of five steps is for it."""
    return value % _ACROSS > STEPS // 2 + 1


def _mean(counts: Sequence[int]) -> float:
    people = sum(counts)
    return round(sum(step * count for step, count in enumerate(counts, start=1)) / people, 1) if people else 0


FACE = KindFace(
    name="matrix",
    title=("ตารางสองแกน", "Matrix"),
    purpose=("แต่ละคนวางทุกไอเดียบนสองแกน", "Everybody places each idea on two axes"),
    settings=MatrixSettings,
    labels={
        "across": ("คำถามแกนนอน", "What the horizontal axis asks"),
        "across_high": ("ปลายขวาหมายถึง", "Its right end means"),
        "up": ("คำถามแกนตั้ง", "What the vertical axis asks"),
        "up_high": ("ปลายบนหมายถึง", "Its upper end means"),
    },
    english={
        "across": "How hard is it to do?",
        "across_high": "Easy to do",
        "up": "How much does it change?",
        "up_high": "High impact",
    },
)
KIND = define(
    Kind(
        "matrix",
        takes_ideas=lambda _settings: False,
        tally=Tally(2 * STEPS, _add, figures=_figures, supports=_is_high),
        said=lambda value: [value // _ACROSS, value % _ACROSS],
    )
)
COMMANDS = (Command("place_idea", PlaceIdea, "ballot:cast", place_idea),)
