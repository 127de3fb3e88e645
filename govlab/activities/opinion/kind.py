"""What an opinion activity is: agree, disagree or pass on each idea; it may take ideas while people vote."""

from __future__ import annotations

from collections.abc import Sequence

from govlab.access import Actor
from govlab.activities.board import Board
from govlab.activities.brainstorm.kind import LABELS, PerActivity, PerPerson
from govlab.activities.command import Command, Verdict
from govlab.activities.ideas import PER_ACTIVITY, PER_PERSON
from govlab.activities.kinds import Figure, Kind, Settings, Tally, define
from govlab.activities.shapes import GiveOpinion
from govlab.activities.voting import cast, open_round, votable
from govlab.workshops.kinds import KindFace, VotingSettings

VALUES = {"agree": 1, "pass": 0, "disagree": -1, "none": None}
_NAMES = {1: "agree", 0: "pass", -1: "disagree"}
_COLUMN = {1: 0, -1: 1, 0: 2}


class OpinionSettings(VotingSettings, frozen=True):
    """Whether people may add ideas, as an open consultation does, and the limits on those."""

    takes_ideas: bool = False
    ideas_per_person: PerPerson = PER_PERSON
    ideas_limit: PerActivity = PER_ACTIVITY
    moderated: bool = False


def give_opinion(board: Board, actor: Actor, args: GiveOpinion, now_ms: int) -> Verdict:
    """My opinion of an idea is this. Raises VotingClosed, IdeaNotShown and what `open_round` raises."""
    activity, voted = open_round(board, actor, KIND.name, args.activity, now_ms)
    idea = votable(board, activity, args.idea)
    return cast(activity, voted, actor, idea.no, VALUES[args.opinion], now_ms)


def _add(row: list[int], value: int, sign: int) -> None:
    row[_COLUMN[value]] += sign


def _figures(row: Sequence[int], _settings: Settings) -> list[Figure]:
    agree, disagree, passed = row
    return [
        Figure("เห็นด้วย", "Agree", agree),
        Figure("ไม่เห็นด้วย", "Disagree", disagree),
        Figure("ขอข้าม", "Pass", passed),
    ]


FACE = KindFace(
    name="opinion",
    title=("แสดงความเห็น", "Opinion"),
    purpose=("เห็นด้วย ไม่เห็นด้วย หรือขอข้าม ทีละไอเดีย", "Agree, disagree or pass on each idea"),
    settings=OpinionSettings,
    labels={"takes_ideas": ("รับไอเดียใหม่ระหว่างลงความเห็น", "Take new ideas while people vote"), **LABELS},
)
KIND = define(
    Kind(
        "opinion",
        lambda settings: bool(settings.get("takes_ideas")),
        Tally(3, _add, figures=_figures),
        _NAMES.__getitem__,
    )
)
COMMANDS = (Command("give_opinion", GiveOpinion, "ballot:cast", give_opinion),)
