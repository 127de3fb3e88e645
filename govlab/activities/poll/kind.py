"""What a poll is: a question with ready answers; each person chooses one, or as many as they like."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from msgspec import Meta, field

from govlab.access import Actor
from govlab.activities import errors
from govlab.activities.board import Board
from govlab.activities.command import Command, Verdict
from govlab.activities.ideas import participant
from govlab.activities.kinds import Figure, Kind, Settings, Tally, define
from govlab.activities.shapes import Choose
from govlab.activities.voting import cast_instead, open_round
from govlab.workshops.kinds import KindFace, Line, VotingSettings

CHOSEN = 1


class PollSettings(VotingSettings, frozen=True):
    """The answers, and whether a person may choose several."""

    answers: Annotated[list[Line], Meta(min_length=2, max_length=10)] = field(default_factory=lambda: ["ใช่", "ไม่ใช่"])
    several: bool = False


def choose(board: Board, actor: Actor, args: Choose, now_ms: int) -> Verdict:
    """This answer is mine, or is not any more; with one choice a person, it takes the place of the former.

    Raises NoSuchAnswer and what `open_round` raises.
    """
    activity, voted = open_round(board, actor, KIND.name, args.activity, now_ms)
    if args.answer > activity.options:
        raise errors.NoSuchAnswer(field="answer", max=activity.options)
    own = voted.ballots.get(participant(actor), {})
    kept = {no for no in own if no != args.answer} if activity.settings["several"] or not args.chosen else set[int]()
    mine = kept | ({args.answer} if args.chosen else set())
    return cast_instead(activity, voted, actor, dict.fromkeys(sorted(mine), CHOSEN), now_ms)


def _add(row: list[int], value: int, sign: int) -> None:
    row[0] += sign * value


def _figures(row: Sequence[int], _settings: Settings) -> list[Figure]:
    return [Figure("คน", "People", row[0])]


FACE = KindFace(
    name="poll",
    title=("โพล", "Poll"),
    purpose=("ถามหนึ่งคำถามที่มีคำตอบให้เลือก", "One question with answers to choose from"),
    settings=PollSettings,
    labels={
        "answers": ("คำตอบ บรรทัดละ 1 ข้อ", "Answers, one a line"),
        "several": ("เลือกได้หลายข้อ", "People may choose several"),
    },
    english={"answers": ["Yes", "No"]},
)
KIND = define(
    Kind(
        "poll",
        takes_ideas=lambda _settings: False,
        tally=Tally(1, _add, figures=_figures),
        options=lambda settings: len(settings["answers"]),
    )
)
COMMANDS = (Command("choose", Choose, "ballot:cast", choose),)
